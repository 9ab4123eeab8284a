namespace QualysVM.Completion;

/// <summary>Offers the names of the sessions connected in this runspace.</summary>
public sealed class SessionCompleter : WordCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Words =>
        CurrentSession.Get()?.Siblings.All.Select(session => new KeyValuePair<string, string>(session.Name, $"{session.UserName} at {session.BaseUri.Host}")) ?? [];
}
