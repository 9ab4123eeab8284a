using QualysVM.Core.Clients;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Reports;

/// <summary>Which reports to list. Source of the parameters: the vendor's page "List reports".</summary>
public sealed record ReportQuery : ListQuery
{
    /// <summary>One report.</summary>
    public long? Id { get; init; }

    /// <summary>See <see cref="ReportState"/>.</summary>
    public string? State { get; init; }

    /// <summary>Only reports of this user.</summary>
    public string? UserLogin { get; init; }

    /// <summary>Only reports that expire before this time.</summary>
    public DateTimeOffset? ExpiresBefore { get; init; }

    /// <summary>Only reports of this client.</summary>
    public ClientScope Client { get; init; }

    /// <summary>Host names; from version 3.0 on. The vendor's page describes them as the target of a scan.</summary>
    public IReadOnlyList<string> Fqdns { get; init; } = [];

    /// <summary>Ask the service to repeat what it understood.</summary>
    public bool EchoRequest { get; init; }

    internal override IReadOnlyCollection<string> Only => Numbers.Text(Id);

    internal override FormFields ToFields(ApiVersion version)
    {
        if (Fqdns.Count > 0 && version < new ApiVersion(3, 0))
        {
            throw new QualysException(QualysError.ParameterNotInVersion,
                $"The report list takes fqdns from version 3.0 on; this session uses {version} (fqdns was: {string.Join(",", Fqdns)}).");
        }

        var fields = new FormFields()
            .Add("id", Id)
            .Add("state", State is null ? null : ServiceWords.Spell(State, ReportState.All))
            .Add("user_login", UserLogin)
            .Add("expires_before_datetime", ExpiresBefore)
            .Add("fqdns", Fqdns)
            .AddIf(EchoRequest, "echo_request");
        Client.AddTo(fields);
        return fields;
    }
}
