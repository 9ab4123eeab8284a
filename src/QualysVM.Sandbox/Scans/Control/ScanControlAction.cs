using System.Globalization;
using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Scans.Control;

/// <summary>What pause, resume, cancel and delete have in common: one scan, which must be in a state that allows it.</summary>
/// <remarks>
/// That the answer is a SIMPLE_RETURN with the ID and the REFERENCE is recorded for compliance scans; the text of delete is
/// recorded, those of the others are [I] after it, as is how a wrong state is refused. 1907 is "this
/// combination is not supported"; 1920 would fit by its name, but the vendor counts it among the limits, with 409.
/// </remarks>
internal abstract class ScanControlAction(ScanCatalog catalog) : ApiAction
{
    private static readonly ParameterTable Table = new(
        new ParameterRule("echo_request", ValueRules.Flag),
        new ParameterRule("scan_ref", ValueRules.ScanReference) { IsRequired = true });

    public override ParameterTable Parameters => Table;

    public override bool PostOnly => true;

    public override bool IsFor(Account account) => account.MayScan;

    protected abstract string[] AllowedStates { get; }

    protected abstract string Done { get; }

    protected abstract void Change(Scan scan, ScanChanges changes, DateTimeOffset now);

    public override Reply Answer(CallContext context)
    {
        var reference = context.Fields["scan_ref"]!;
        var (refusal, id) = catalog.Change(reference, context.Now, (scan, changes) => (Try(scan, reference, changes, context), scan?.Id ?? 0));
        var answer = new SimpleReturn(context);
        return refusal is null
            ? answer.Reply(Done, new("ID", id.ToString(CultureInfo.InvariantCulture)), new("REFERENCE", reference))
            : answer.Reply(refusal);
    }

    private Refusal? Try(Scan? scan, string reference, ScanChanges changes, CallContext context)
    {
        if (scan is null || !context.Account.SeesScanOf(scan.UserLogin))
        {
            return Refusal.NoSuchScan(reference);
        }

        var state = scan.Course.StateAt(context.Now);
        if (Array.IndexOf(AllowedStates, state) < 0)
        {
            return Refusal.NotSupported($"action={Name}, scan_ref={reference}", $"the scan is {state}");
        }

        Change(scan, changes, context.Now);
        return null;
    }
}
