using QualysVM.Core.Clients;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Core.Scans;

/// <summary>
/// A scan to launch. What the service would refuse is refused here first, in terms of what to do.
/// Source of the parameters: the vendor's guide, as other clients use it.
/// </summary>
public sealed record ScanLaunch
{
    private const int LongestTitle = 2000;

    /// <summary>The title; ASCII, 2,000 characters at most.</summary>
    public string? Title { get; init; }

    /// <summary>The option profile by its number; one of the two is needed.</summary>
    public long? OptionId { get; init; }

    /// <summary>The option profile by its title; one of the two is needed.</summary>
    public string? OptionTitle { get; init; }

    /// <summary>0 (none) to 9 (lowest); 1 is the highest.</summary>
    public int? Priority { get; init; }

    /// <summary>What to scan; one of the three.</summary>
    public required ScanLaunchTarget Target { get; init; }

    /// <summary>Which scanner does it; the service's default when nothing is said.</summary>
    public ScanLaunchScanner Scanner { get; init; } = new();

    /// <summary>The value that the scanner sends in the header <c>Qualys-Scan</c>.</summary>
    public string? RuntimeHttpHeader { get; init; }

    /// <summary>The client it is for.</summary>
    public ClientScope Client { get; init; }

    /// <exception cref="QualysException">Something is missing, contradicts something else or is out of its bounds.</exception>
    internal FormFields ToFields()
    {
        var fields = new FormFields()
            .Add("scan_title", Title)
            .Add("option_id", OptionId)
            .Add("option_title", OptionTitle)
            .Add("priority", (long?)Priority);
        Target.AddTo(fields);
        Scanner.AddTo(fields);
        HeaderValue.Check(RuntimeHttpHeader ?? "", "The value of -RuntimeHttpHeader");
        fields.Add("runtime_http_header", RuntimeHttpHeader);
        Client.AddTo(fields);
        CheckProfile();
        return fields;
    }

    /// <summary>Refuses what <see cref="ToFields"/> would refuse, before anybody is asked whether to launch.</summary>
    internal void Check() => _ = ToFields();

    private void CheckProfile()
    {
        Refuse(Title?.Length > LongestTitle, $"The title has {Title?.Length} characters; Qualys takes {LongestTitle} at most.");
        Refuse(Title?.FirstOrDefault(c => c > '\x7F') is { } odd && odd != '\0',
            $"The title '{Title}' holds characters beyond ASCII, which Qualys does not take in the title of a scan.");
        Refuse(OptionId is null && OptionTitle is null, "A scan needs an option profile: give its number or its title.");
        Refuse(OptionId is not null && OptionTitle is not null, $"Give the option profile by its number ({OptionId}) or by its title ('{OptionTitle}'), not both.");
        Refuse(Priority is < 0 or > 9, $"The priority {Priority} is not between 0 (none) and 9 (lowest).");
    }

    internal static void Refuse(bool wrong, string message)
    {
        if (wrong)
        {
            throw new QualysException(QualysError.InvalidArgument, message);
        }
    }
}
