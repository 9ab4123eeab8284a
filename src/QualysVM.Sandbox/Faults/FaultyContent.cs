using System.Net;

namespace QualysVM.Sandbox.Faults;

/// <summary>A body that is cut, stalls or drips, whichever way it is read.</summary>
internal sealed class FaultyContent : HttpContent
{
    private readonly HttpContent whole;
    private readonly Fault fault;
    private readonly long? cut;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource closed = new();

    public FaultyContent(HttpContent whole, Fault fault, long? cut, TimeProvider clock)
    {
        (this.whole, this.fault, this.cut, this.clock) = (whole, fault, cut, clock);
        foreach (var header in whole.Headers)
        {
            Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    protected override async Task<Stream> CreateContentReadStreamAsync() =>
        Broken(await whole.ReadAsStreamAsync().ConfigureAwait(false));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => CopyAsync(stream, CancellationToken.None);

#if NET
    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => Broken(whole.ReadAsStream(cancellationToken));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        CopyAsync(stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        // Whoever throws the response away must not leave a reader behind that waits for ever.
        if (disposing && !closed.IsCancellationRequested)
        {
            closed.Cancel();
            closed.Dispose();
            whole.Dispose();
        }

        base.Dispose(disposing);
    }

    private FaultyStream Broken(Stream stream) => new(stream, fault, cut, clock, closed.Token);

    private async Task CopyAsync(Stream target, CancellationToken cancellationToken)
    {
        const int usual = 81920;
        using var source = await CreateContentReadStreamAsync().ConfigureAwait(false);
        await source.CopyToAsync(target, usual, cancellationToken).ConfigureAwait(false);
    }
}
