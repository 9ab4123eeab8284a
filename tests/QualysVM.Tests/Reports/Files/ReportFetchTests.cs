using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Sessions;
using QualysVM.Core;
using QualysVM.Resilience;
using QualysVM.Sandbox;
using QualysVM.Tests.Changes;
using QualysVM.Tests.Engine;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Reports.Files;

/// <summary>A download that breaks off is begun again from its first byte, says so, and is given up in the end.</summary>
public sealed class ReportFetchTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 31)), .. "\n%%EOF\n"u8];

    [Fact]
    public async Task A_second_download_gives_the_whole_file_and_is_told_of()
    {
        using var service = new ReportService();
        var fetches = 0;
        service.Files[7] = () => ReportService.File("a.pdf", Pdf, cutAt: fetches++ < 2 ? 150_000 : null, length: Pdf.Length)();
        var observer = new RecordingObserver();
        var heard = new List<long>();
        Assert.Equal(Pdf, await Fetch(service, observer, heard.Add));
        Assert.Equal(3, fetches);
        Assert.Equal(2, observer.Verboses.Count(text => text.Contains("again from its first byte", StringComparison.Ordinal)));
        Assert.Equal(Pdf.Length, heard[^1]);
    }

    [Fact]
    public async Task A_download_that_always_breaks_off_is_given_up()
    {
        using var service = new ReportService();
        var fetches = 0;
        service.Files[7] = () => ReportService.File("a.pdf", Pdf, cutAt: 10 + fetches++, length: Pdf.Length)();
        var error = await Assert.ThrowsAsync<QualysException>(() => Fetch(service, new RecordingObserver(), _ => { }));
        Assert.Equal((QualysError.ReplyCutOff, 4), (error.Reason, fetches));
    }

    [Fact]
    public async Task What_the_taker_cannot_do_is_not_tried_again()
    {
        using var service = new ReportService();
        var fetches = 0;
        service.Files[7] = () =>
        {
            fetches++;
            return ReportService.File("a.pdf", Pdf)();
        };
        using var session = Session(service);
        await Assert.ThrowsAsync<QualysException>(() => new QualysApi(session).Reports.FetchAsync<int>(
            7, _ => throw new QualysException(QualysError.FileNotWritten, "No room."), _ => { }, SilentObserver.Instance, TestContext.Current.CancellationToken));
        Assert.Equal(1, fetches);
    }

    [Fact]
    public async Task Downloads_begun_on_one_thread_still_wait_for_each_other_at_the_gate()
    {
        var released = new TaskCompletionSource();
        using var service = new ReportService { WhileFetching = _ => released.Task };
        service.Files[7] = ReportService.File("a.pdf", Pdf);
        using var session = SessionMaker.Basic(service);
        var reports = new QualysApi(session).Reports;

        // Up to the service, or to the gate before it, all is done by the time that a call returns.
        var downloads = Enumerable.Range(0, 5).Select(_ => reports.FetchAsync(7, file => file.Name, _ => { }, SilentObserver.Instance, TestContext.Current.CancellationToken)).ToList();
        Assert.Equal(2, service.Requests.Count);
        released.SetResult();
        await Task.WhenAll(downloads);
        Assert.Equal(5, service.Requests.Count);
    }

    private static async Task<byte[]> Fetch(ReportService service, RecordingObserver observer, Action<long> received)
    {
        using var session = Session(service);
        return await new QualysApi(session).Reports.FetchAsync(
            7,
            file =>
            {
                using var target = new MemoryStream();
                file.CopyTo(target);
                return target.ToArray();
            },
            received,
            observer,
            TestContext.Current.CancellationToken);
    }

    private static QualysSession Session(ReportService service) => new(new SessionSettings
    {
        BaseUri = SandboxAccount.BaseAddress,
        Account = new Account(Authentication.Basic, new(SandboxAccount.UserName, SandboxAccount.Password)),
        Sandbox = service,
        Resilience = new PollyResilience(new RetryOptions(), new InstantClock()),
    });
}
