using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Errors;
using QualysVM.Core.Sessions;
using QualysVM.Errors;
using QualysVM.Sessions;

namespace QualysVM.Commands.Sessions;

/// <summary>Shows the sessions connected in this runspace, the current one first.</summary>
[Cmdlet(VerbsCommon.Get, "QualysSession")]
[OutputType(typeof(QualysSession))]
public sealed class GetQualysSessionCommand : QualysCommand
{
    /// <summary>Only sessions with these names; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Takes(typeof(QualysSession))]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SessionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    private protected override void Process()
    {
        var sessions = SessionVariable.All(SessionState);
        foreach (var name in Name)
        {
            var matching = sessions.Where(session => Wildcards.Match(name, session.Name)).ToList();
            if (matching.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
            {
                var unknown = new QualysException(QualysError.NotFound, $"No session is named '{name}'.")
                {
                    Advice = "Get-QualysSession shows the sessions of this runspace.",
                };
                WriteError(ErrorRecords.From(unknown, name));
            }

            WriteObject(matching, enumerateCollection: true);
        }
    }
}
