using System.Management.Automation;
using QualysVM.Core.Appliances;
using QualysVM.Core.Errors;
using QualysVM.Core.Detections;
using QualysVM.Core.Hosts;
using QualysVM.Core.KnowledgeBase;
using QualysVM.Core.OptionProfiles;
using QualysVM.Core.Reports;
using QualysVM.Core.Reports.Schedules;
using QualysVM.Core.Reports.Templates;
using QualysVM.Core.Scans;
using QualysVM.Core.Scans.Schedules;
using QualysVM.Core.Scans.Summaries;
using QualysVM.Core.Sessions;
using QualysVM.Core.Tags;

namespace QualysVM.Binding;

/// <summary>A kind of thing that cmdlets take: records, live or read back from a job or a file; rows that name one; and what names one itself.</summary>
/// <param name="type">The type of the records.</param>
/// <param name="noun">What a user calls one.</param>
/// <param name="column">The column of a row that names one, or null where rows are not taken.</param>
/// <param name="names">What is wrong with a value as a name, or null.</param>
/// <param name="whyMissing">What to do where there is none of that name.</param>
internal sealed class RecordKind(Type type, string noun, string? column, Func<object, string?> names, string whyMissing)
{
    private static readonly RecordKind[] All =
    [
        new(typeof(Scan), "scan", "Ref", Identity.OfAScan,
            "Check the reference. The scan may be deleted, belong to another client or be out of this account's scope. With Get-QualysScan, one of more than 30 days ago may need -LaunchedAfter."),
        new(typeof(ScanSchedule), "scan schedule", "Id", Identity.Number, "Check the number. A schedule may also belong to another client or be out of this account's scope."),
        new(typeof(Host), "host", "Id", Identity.Number,
            "Check the number. A host may be out of this account's scope, or purged; one that was never scanned has none. An asset's number is another one."),
        new(typeof(HostDetection), "detection", "HostId", Identity.Number, "Check the number."),
        new(typeof(Report), "report", "Id", Identity.Number,
            "Check the number. Reports expire, after 7 days by default; one may also belong to another user or client, or be too new to be listed: then Wait-QualysReport waits for it."),
        new(typeof(ReportSchedule), "report schedule", "Id", Identity.Number, "Check the number. A schedule may also belong to another user."),
        new(typeof(ReportTemplate), "report template", null, Identity.Title, "Check the number. A template may also belong to another user."),
        new(typeof(Vulnerability), "vulnerability", "Qid", Identity.Number,
            "Check the number. The KnowledgeBase may have taken the entry back, or have it for other subscriptions only.") { Plural = "vulnerabilities" },
        new(typeof(Tag), "tag", "Id", Identity.Number, "Check the number. A tag may also be out of this account's scope."),
        new(typeof(ScanSummary), "scan summary", "Ref", Identity.OfAScan, "Check the reference. The scan may be deleted, or have nothing to sum up yet.") { Plural = "scan summaries" },
        new(typeof(OptionProfileSettings), "option profile", "Id", Identity.Number, "Check the number. A profile may also be of another module (-Module), or of another user."),
        new(typeof(ScannerAppliance), "scanner appliance", "Id", Identity.Number, "Check the number. An appliance may also be out of this account's scope."),
        new(typeof(QualysSession), "session", null, Identity.Title, "Check the name."),
    ];

    public Type Type => type;

    /// <summary>What a user calls several.</summary>
    private string Plural { get; init; } = noun + "s";

    /// <summary>What a user calls one.</summary>
    public string Noun => noun;

    public static RecordKind Of(Type type) => All.First(kind => kind.Type == type);

    /// <summary>So many of them, in words.</summary>
    public string Count(int count) => $"{count} {(count == 1 ? noun : Plural)}";

    /// <summary>The error about a number or a reference that leads to none.</summary>
    public QualysException NotFound(object identity) =>
        new(QualysError.NotFound, $"No {noun} {(identity is string text ? $"'{text}'" : identity)} was found.") { Advice = whyMissing };

    /// <summary>Why a value is nothing of this kind, or null where it may be.</summary>
    public string? WhatIsWrongWith(PSObject value)
    {
        if (value.BaseObject.GetType() == type)
        {
            return null;
        }

        return Identity.IsValue(value) ? names(value.BaseObject)
            : OriginalType.Of(value) is { } other && other != type.FullName
                ? $"{A(other)} is no {noun}. Pipe in {Plural}{(column is null ? "" : $", rows with a column {column},")} or what names one."
            : null;
    }

    /// <summary>The short name of a type with its article.</summary>
    public static string A(string type)
    {
        var name = type.Substring(type.LastIndexOfAny(['.', '+']) + 1);
        return $"{("AEIOU".Contains(name[0]) ? "an" : "a")} {name}";
    }
}
