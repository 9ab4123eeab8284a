#if !NETFRAMEWORK
using System.Runtime.InteropServices;
#endif

namespace QualysVM.Core;

/// <summary>
/// What must still be done when the process ends, whoever ends it: its own program, a closed terminal (SIGHUP), <c>systemctl stop</c> or
/// <c>docker stop</c> (SIGTERM). A signal still ends the process afterwards, with the exit code that it gives.
/// </summary>
internal static class ProcessEnd
{
    private static readonly List<Action> Last = [];
#if !NETFRAMEWORK
    // A registration ends when nobody holds it.
    private static IReadOnlyList<IDisposable> signals = [];
#endif

    /// <summary>Adds something to do. What was added last is done first; nothing of it may take long, or throw.</summary>
    public static void Do(Action action)
    {
        lock (Last)
        {
            Last.Insert(0, action);
            if (Last.Count > 1)
            {
                return;
            }
        }

        AppDomain.CurrentDomain.ProcessExit += static (_, _) => Run();
#if !NETFRAMEWORK
        // The runtime has handlers of its own for these up to .NET 9 only; without one ProcessExit does not come.
        signals = [PosixSignalRegistration.Create(PosixSignal.SIGTERM, static _ => Run()), PosixSignalRegistration.Create(PosixSignal.SIGHUP, static _ => Run())];
#endif
    }

    private static void Run()
    {
        Action[] actions;
        lock (Last)
        {
            actions = [.. Last];
        }

        foreach (var action in actions)
        {
            action();
        }
    }
}
