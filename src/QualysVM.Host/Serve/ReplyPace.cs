namespace QualysVM.Host.Serve;

/// <summary>How slowly answers come: nothing at all for a while, then so many bytes a second. Each answer has its own pace, as those of a service do.</summary>
public sealed record ReplyPace
{
    private const int Usual = 16 * 1024;

    /// <summary>How long nothing comes.</summary>
    public TimeSpan FirstByte { get; init; }

    /// <summary>How fast the rest comes; null for as fast as it can.</summary>
    public long? BytesPerSecond { get; init; }

    /// <summary>The clock that is waited by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How much is sent at once: a tenth of a second's worth at most.</summary>
    public int Block => (int)Math.Clamp((BytesPerSecond ?? long.MaxValue) / 10, 1, Usual);

    /// <summary>Waits for the moment of the first byte.</summary>
    public Task BeginAsync(CancellationToken cancellationToken) => FirstByte > TimeSpan.Zero ? Task.Delay(FirstByte, Clock, cancellationToken) : Task.CompletedTask;

    /// <summary>Waits until so many bytes may have been sent.</summary>
    /// <param name="sent">How many there have been, all together.</param>
    /// <param name="begun">When the first was, by <see cref="TimeProvider.GetTimestamp"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task KeepAsync(long sent, long begun, CancellationToken cancellationToken)
    {
        var early = BytesPerSecond is { } rate ? TimeSpan.FromSeconds((double)sent / rate) - Clock.GetElapsedTime(begun) : TimeSpan.Zero;
        return early > TimeSpan.Zero ? Task.Delay(early, Clock, cancellationToken) : Task.CompletedTask;
    }
}
