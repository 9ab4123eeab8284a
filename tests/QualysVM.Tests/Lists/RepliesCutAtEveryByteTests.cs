using System.Text;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Scans.Results;
using QualysVM.Tests.Http;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Lists;

/// <summary>However a reply is cut: all records, or an error after the records that had arrived.</summary>
[Trait("Speed", "slow")]
public sealed class RepliesCutAtEveryByteTests
{
    [Theory]
    [InlineData(Sample.Scans3, false)]
    [InlineData(Sample.Scans3, true)]
    [InlineData(Sample.Scans2AsPrinted, false)]
    [InlineData(Sample.Scans2AsPrinted, true)]
    public async Task Scans_are_complete_or_an_error(string sample, bool asFault)
    {
        var body = Encoding.UTF8.GetBytes(sample == Sample.Scans3 ? Sample.Text(sample) : Sample.Scans2Repaired());
        await CheckAll(body, "</SCAN>", "</SCAN_LIST_OUTPUT>", asFault, session => Outcome.OfScans(session));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reports_are_complete_or_an_error(bool asFault) =>
        await CheckAll(Sample.Bytes(Sample.Reports), "</REPORT>", "</REPORT_LIST_OUTPUT>", asFault, session => Outcome.OfReports(session));

    [Theory]
    [InlineData(Sample.Findings, false)]
    [InlineData(Sample.Findings, true)]
    [InlineData(Sample.WrappedFindings, false)]
    [InlineData(Sample.WrappedFindings, true)]
    public void Findings_are_complete_or_an_error(string sample, bool asFault)
    {
        var body = Sample.Bytes(sample);
        var end = Array.LastIndexOf(body, (byte)']') + 1;
        for (var cut = 0; cut <= body.Length; cut++)
        {
            using var owner = new HttpResponseMessage();
            using var stream = new ReplyStream(ScriptedStream.Of(body, cut, Fault(asFault)), owner, TimeSpan.FromMinutes(1), CancellationToken.None);
            var findings = new List<ScanFinding>();
            Exception? error = null;
            try
            {
                foreach (var finding in new ScanResultReader("scan/1.1").Read(stream))
                {
                    findings.Add(finding);
                }
            }
            catch (Exception caught)
            {
                error = caught;
            }

            Verdict(cut, complete: cut >= end && !asFault, arrived: Count(body, "\"}", cut), findings.Count, 9, error);
        }
    }

    private static async Task CheckAll<T>(byte[] body, string endOfRecord, string endOfList, bool asFault, Func<Core.Sessions.QualysSession, Task<Outcome<T>>> list)
    {
        var cut = 0;
        using var service = new StubService(_ => new StubReply(ScriptedStream.Of(body, cut, Fault(asFault))));
        using var session = TestSession.Over(service);
        var all = Count(body, endOfRecord, body.Length);
        var end = Encoding.UTF8.GetString(body).LastIndexOf(endOfList, StringComparison.Ordinal) + endOfList.Length;
        for (; cut <= body.Length; cut++)
        {
            var outcome = await list(session);
            Verdict(cut, complete: cut >= end && !asFault, arrived: Count(body, endOfRecord, cut), outcome.Records.Count, all, outcome.Error);
        }
    }

    private static void Verdict(int cut, bool complete, int arrived, int delivered, int all, Exception? error)
    {
        Assert.True(delivered >= arrived, $"Cut at {cut}: {arrived} records had arrived and {delivered} were delivered.");
        if (complete)
        {
            Assert.Null(error);
            Assert.Equal(all, delivered);
        }
        else
        {
            Assert.True(error is QualysException { Reason: QualysError.ReplyCutOff or QualysError.EmptyReply or QualysError.MalformedReply }, $"Cut at {cut}: {error?.ToString() ?? "no error"}");
        }
    }

    private static IOException? Fault(bool asFault) => asFault ? new IOException("The connection was reset.") : null;

    private static int Count(byte[] body, string mark, int until)
    {
        var text = Encoding.UTF8.GetString(body, 0, until);
        return (text.Length - text.Replace(mark, "", StringComparison.Ordinal).Length) / mark.Length;
    }
}
