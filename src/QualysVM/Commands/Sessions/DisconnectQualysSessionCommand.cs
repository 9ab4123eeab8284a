using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Errors;
using QualysVM.Core.Sessions;
using QualysVM.Sessions;

namespace QualysVM.Commands.Sessions;

/// <summary>Signs out of Qualys.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "QualysSession")]
public sealed class DisconnectQualysSessionCommand : QualysCommand
{
    /// <summary>The sessions to end, or their names. By default the current one.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Takes(typeof(QualysSession))]
    [ValidateNotNull]
    [SessionTransformation]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public QualysSession? Session { get; set; }

    private protected override void Process()
    {
        var session = Session ?? SessionVariable.Get(SessionState)
            ?? throw new QualysException(QualysError.NotConnected, "There is no connected Qualys session in this runspace.") { Advice = "There is nothing to disconnect." };
        SessionVariable.Remove(SessionState, session);
        SignOut(session);
    }
}
