namespace QualysVM.Core.Sessions;

/// <summary>
/// The sessions of one runspace. It hangs on each of them, so the one session in the runspace variable leads to all:
/// no static holds them, and nothing of them reaches another runspace.
/// </summary>
internal sealed class ConnectedSessions
{
    private readonly List<QualysSession> sessions = [];

    /// <summary>The sessions, the latest first.</summary>
    public IReadOnlyList<QualysSession> All
    {
        get
        {
            lock (sessions)
            {
                return [.. sessions];
            }
        }
    }

    public QualysSession? Named(string name) => All.FirstOrDefault(session => string.Equals(session.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds a session as the latest.</summary>
    public void Add(QualysSession session)
    {
        lock (sessions)
        {
            sessions.Remove(session);
            sessions.Insert(0, session);
            session.Siblings = this;
        }
    }

    public void Remove(QualysSession session)
    {
        lock (sessions)
        {
            sessions.Remove(session);
        }
    }
}
