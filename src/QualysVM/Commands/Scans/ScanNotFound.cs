using QualysVM.Core.Errors;

namespace QualysVM.Commands.Scans;

/// <summary>The error about a reference that leads to no scan.</summary>
internal static class ScanNotFound
{
    public static QualysException Error(string reference) => new(QualysError.NotFound, $"No scan '{reference}' was found.")
    {
        Advice = "Check the reference. A scan of more than 30 days ago may need -LaunchedAfter; one may also belong to another client or be out of this account's scope.",
    };
}
