using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Reports;

namespace QualysVM.Commands.Reports;

/// <summary>Looks a new report up. It was launched whether or not the list knows it yet, so it is returned in any case: as <c>Submitted</c> until then.</summary>
internal static class LaunchedReport
{
    /// <param name="command">Who launched it.</param>
    /// <param name="api">Where to look.</param>
    /// <param name="known">The report as far as it is known.</param>
    public static Report Find(QualysCommand command, QualysApi api, Report known)
    {
        try
        {
            using var feed = api.Reports.List(new ReportQuery { Id = known.Id }, command.Observer, command.Stopped);
            if (command.Wait(feed.NextAsync()) is [var report, ..])
            {
                return report;
            }

            command.WriteVerbose($"The report {known.Id} is launched; the report list does not show it yet.");
        }
        catch (QualysException error)
        {
            command.WriteWarning($"The report {known.Id} is launched, but could not be looked up: {error.Message}");
        }

        return known;
    }
}
