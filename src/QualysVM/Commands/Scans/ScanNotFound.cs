using QualysVM.Core.Errors;

namespace QualysVM.Commands.Scans;

/// <summary>The error about a reference that leads to no scan.</summary>
internal static class ScanNotFound
{
    public static QualysException Error(string reference) => new(QualysError.NotFound, $"No scan '{reference}' was found.")
    {
        Advice = "Check the reference. The scan may be deleted, belong to another client or be out of this account's scope. With Get-QualysScan, one of more than 30 days ago may need -LaunchedAfter.",
    };
}
