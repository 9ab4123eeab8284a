namespace QualysVM.Sandbox.Faults;

/// <summary>Passes a body on until its fault strikes.</summary>
internal sealed class FaultyStream(Stream whole, Fault fault, long? cut, TimeProvider clock, CancellationToken closed) : OneWayStream
{
    private readonly CancellationTokenSource disposed = CancellationTokenSource.CreateLinkedTokenSource(closed);
    private long left = cut ?? fault.StallAfter ?? long.MaxValue;
    private int piece = fault.DripBytes ?? 0;

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        if (count == 0)
        {
            return 0;
        }

        if (left == 0)
        {
            return await StrikeAsync(cancellationToken).ConfigureAwait(false);
        }

        var wanted = (int)Math.Min(count, left);
        if (fault.DripBytes is { } bytes)
        {
            if (piece == 0)
            {
                await WaitAsync(fault.DripInterval, cancellationToken).ConfigureAwait(false);
                piece = bytes;
            }

            wanted = Math.Min(wanted, piece);
        }

        // CA1835 asks for an overload that net472 does not have.
#pragma warning disable CA1835
        var read = await whole.ReadAsync(buffer, offset, wanted, cancellationToken).ConfigureAwait(false);
#pragma warning restore CA1835
        (left, piece) = (left - read, piece - read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !disposed.IsCancellationRequested)
        {
            disposed.Cancel();
        }

        disposed.Dispose();
        whole.Dispose();
        base.Dispose(disposing);
    }

    private async Task<int> StrikeAsync(CancellationToken cancellationToken)
    {
        if (fault.StallAfter is not null)
        {
            await WaitAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        }

        // What was not sent is over as well: the call stops counting as running.
        whole.Dispose();
        return fault.Reset ? throw BrokenConnection.NoMoreBytes() : 0;
    }

    private async Task WaitAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, disposed.Token);
        try
        {
            await clock.WaitAsync(time, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException("The response was closed while it was read.");
        }
    }
}
