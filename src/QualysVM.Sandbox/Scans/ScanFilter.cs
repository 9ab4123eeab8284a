using System.Globalization;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans;

/// <summary>Which scans a call asks for.</summary>
internal sealed class ScanFilter
{
    private readonly FieldSet fields;
    private readonly DateTimeOffset now;
    private readonly string[]? states;
    private readonly TargetSet? targets;

    public ScanFilter(FieldSet fields, DateTimeOffset now)
    {
        this.fields = fields;
        this.now = now;
        states = fields.List("state");
        targets = fields["target"] is { } text ? TargetSet.Parse(text) : null;
        // The 30 days are the service's own; that a reference is found irrespective of them is [I], as is that
        // launched_before_datetime alone does not lift them, and that "after" includes the second itself.
        From = fields.Date("launched_after_datetime") ?? (fields.Has("scan_ref") || fields.Has("scan_id") ? DateTimeOffset.MinValue : now.AddDays(-30));
        var before = fields.Date("launched_before_datetime") ?? DateTimeOffset.MaxValue;
        To = before > now ? now : before == DateTimeOffset.MinValue ? before : before.AddTicks(-1);
    }

    public DateTimeOffset From { get; }

    public DateTimeOffset To { get; }

    public bool Matches(Scan scan) =>
        (fields["scan_ref"] is not { } reference || scan.Reference == reference)
        && (fields["scan_id"] is not { } id || scan.Id.ToString(CultureInfo.InvariantCulture) == id.TrimStart('0'))
        && (states is null || Array.IndexOf(states, scan.Course.StateAt(now)) >= 0)
        && (fields["processed"] is not { } processed || scan.IsProcessedAt(now) == (processed == "1"))
        && (fields["type"] is not { } type || scan.Type == type)
        && (fields["user_login"] is not { } login || scan.UserLogin == login)
        && (fields["scan_type"] is not { } scanType || scan.ScanType == scanType)
        && (!fields.Flag("pci_only") || scan.OptionProfile is { IsPci: true })
        && ClientParameters.Match(fields, scan.Client)
        && (targets is null || targets.Overlaps(TargetSet.Parse(scan.Target)));
}
