using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Reports.Files;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Reports.Launch;

/// <summary>Puts a new report on its way: it waits, runs, and ends with the clock.</summary>
internal sealed class ReportLauncher(ReportCatalog catalog, ReportBodies bodies, SandboxOptions options)
{
    /// <summary>Launches and answers in the service's words, which differ by what is launched.</summary>
    public Reply Launch(CallContext context, string done, Func<Report, Report> describe)
    {
        if (catalog.Unfinished(context.Now) >= options.ReportsAtOnce)
        {
            // Recorded, with HTTP 200; that it comes without a code is [I].
            return new SimpleReturn(context).Reply("Max number of allowed reports already running. Please try again later.");
        }

        var report = catalog.Add(id => WithBody(describe(Blank(id, context))));
        return new SimpleReturn(context).Reply(done, new KeyValuePair<string, string>("ID", $"{report.Id}"));
    }

    private Report Blank(int id, CallContext context)
    {
        var wait = new TimeSpan(options.ReportTime.Ticks / 4);
        return new Report
        {
            Id = id,
            Type = "",
            OutputFormat = "",
            Subject = ReportSources.Usual.Within(context.Account),
            UserLogin = context.Account.Login,
            Course = new ReportCourse(context.Now, wait, options.ReportTime, ReportStates.Finished),
            // The real one may be away for longer.
            ListedFrom = context.Now.AddTicks(wait.Ticks / 2),
            Expires = context.Now.AddDays(7),
        };
    }

    private Report WithBody(Report report) => report with { Body = new Lazy<ReportBody>(() => bodies.Make(report)) };
}
