namespace QualysVM.Host;

/// <summary>What Ctrl+C does for a while. When there is nothing left to stop, it ends the program as usual.</summary>
internal sealed class StopKey : IDisposable
{
    private readonly Func<bool> stop;

    /// <param name="stop">Stops something; false when there was nothing to stop.</param>
    public StopKey(Func<bool> stop)
    {
        this.stop = stop;
        Console.CancelKeyPress += Pressed;
    }

    public void Dispose() => Console.CancelKeyPress -= Pressed;

    private void Pressed(object? sender, ConsoleCancelEventArgs press) => press.Cancel = stop();
}
