using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Core.Sessions;

/// <summary>
/// Ends sessions that nobody else ends. Left alone they pile up at Qualys until it refuses a sign-in, so those that are connected when
/// the process ends are ended with it.
/// </summary>
internal static class SignOuts
{
    private static readonly TimeSpan ExitPatience = TimeSpan.FromSeconds(3);
    private static readonly HashSet<QualysSession> Connected = [];
    private static bool waitsForExit;

    public static void Add(QualysSession session)
    {
        lock (Connected)
        {
            Connected.Add(session);
            if (waitsForExit)
            {
                return;
            }

            waitsForExit = true;
        }

        ProcessEnd.Do(AtExit);
    }

    public static void Remove(QualysSession session)
    {
        lock (Connected)
        {
            Connected.Remove(session);
        }
    }

    /// <summary>Signs out of all at once, with one patience for them together. A sign-out that fails is not told: nobody is left to hear it.</summary>
    public static void Together(IReadOnlyCollection<QualysSession> sessions, TimeSpan patience)
    {
        // Not disposed: what is not done in time still holds it.
        var enough = new CancellationTokenSource(patience);
        Task.WaitAll([.. sessions.Select(session => Task.Run(() => LeaveAsync(session, enough.Token), CancellationToken.None))], patience);
    }

    private static void AtExit()
    {
        QualysSession[] left;
        lock (Connected)
        {
            left = [.. Connected];
        }

        if (left.Length > 0)
        {
            Together(left, ExitPatience);
        }
    }

    private static async Task LeaveAsync(QualysSession session, CancellationToken token)
    {
        try
        {
            await session.DisconnectAsync(SilentObserver.Instance, token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is QualysException or OperationCanceledException or ObjectDisposedException)
        {
            // Qualys ends an idle session by itself.
        }
    }
}
