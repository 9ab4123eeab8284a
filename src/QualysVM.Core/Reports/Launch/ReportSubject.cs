using QualysVM.Core.Http;

namespace QualysVM.Core.Reports.Launch;

/// <summary>What a report to launch reports on: hosts, scans, maps, tickets or a policy.</summary>
public abstract record ReportSubject
{
    private protected ReportSubject()
    {
    }

    /// <summary>The kind of report that the subject means, or null where the template decides.</summary>
    internal virtual string? Type => null;

    internal virtual void Check()
    {
    }

    internal abstract void AddTo(FormFields fields);

    /// <summary>What is reported on, for a person.</summary>
    public sealed override string ToString() => string.Join(", ", Parts.DefaultIfEmpty("what the template says"));

    private protected abstract IEnumerable<string> Parts { get; }
}

/// <summary>The results of given scans, paused ones included; for scan-based templates and PCI.</summary>
public sealed record ScanSubject : ReportSubject
{
    /// <summary>References of scans.</summary>
    public required IReadOnlyList<string> Refs { get; init; }

    private protected override IEnumerable<string> Parts => Refs;

    internal override void Check() => ReportLaunch.Refuse(Refs.Count == 0, "A report on scans needs the reference of at least one scan.");

    internal override void AddTo(FormFields fields) => fields.Add("report_refs", Refs);
}

/// <summary>Maps of one domain.</summary>
public sealed record MapSubject : ReportSubject
{
    private const int MostMaps = 2;

    /// <summary>References of maps: one, or two to compare.</summary>
    public required IReadOnlyList<string> Refs { get; init; }

    /// <summary>The domain of the maps.</summary>
    public string? Domain { get; init; }

    /// <summary>Only these addresses and ranges, for the domain <c>none</c>.</summary>
    public IReadOnlyList<string> IpRestriction { get; init; } = [];

    internal override string Type => ReportType.Map;

    private protected override IEnumerable<string> Parts => Refs;

    internal override void Check() => ReportLaunch.Refuse(Refs.Count is 0 or > MostMaps, $"A map report is about one map, or compares {MostMaps}; {Refs.Count} were given.");

    internal override void AddTo(FormFields fields) => fields
        .Add("report_refs", Refs)
        .Add("domain", Domain)
        .Add("ip_restriction", IpRestriction);
}

/// <summary>Tickets about hosts.</summary>
public sealed record RemediationSubject : ReportSubject
{
    /// <summary>The hosts; all when nothing is said.</summary>
    public HostSubject Hosts { get; init; } = new();

    /// <summary>Whose tickets: <c>User</c> for one's own, <c>All</c>.</summary>
    public required string AssigneeType { get; init; }

    internal override string Type => ReportType.Remediation;

    private protected override IEnumerable<string> Parts => [$"tickets of {AssigneeType}", Hosts.ToString()];

    internal override void Check() => Hosts.Check();

    internal override void AddTo(FormFields fields)
    {
        Hosts.AddTo(fields);
        fields.Add("assignee_type", AssigneeType);
    }
}

/// <summary>How hosts comply with a policy.</summary>
public sealed record PolicySubject : ReportSubject
{
    /// <summary>The number of the policy.</summary>
    public required long PolicyId { get; init; }

    /// <summary>The hosts; those of the policy when nothing is said.</summary>
    public HostSubject Hosts { get; init; } = new();

    /// <summary>One host by its number, together with <see cref="InstanceString"/>.</summary>
    public long? HostId { get; init; }

    /// <summary>The instance of a technology on that host, such as <c>os</c> or <c>oracle10:1:1521:ora10204u</c>.</summary>
    public string? InstanceString { get; init; }

    internal override string Type => ReportType.Policy;

    private protected override IEnumerable<string> Parts => [$"policy {PolicyId}", HostId is { } host ? $"host {host}" : Hosts.ToString()];

    internal override void Check()
    {
        Hosts.Check();
        ReportLaunch.Refuse(HostId is null != InstanceString is null, "A single host is named by its number and an instance, such as os: give both.");
    }

    internal override void AddTo(FormFields fields)
    {
        fields.Add("policy_id", PolicyId);
        Hosts.AddTo(fields);
        fields.Add("host_id", HostId).Add("instance_string", InstanceString);
    }
}
