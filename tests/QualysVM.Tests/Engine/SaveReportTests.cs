using System.Management.Automation;
using System.Text;

namespace QualysVM.Tests.Engine;

/// <summary>Save-QualysReport: the file is what the service sent, under a safe name in the folder asked for, or there is none.</summary>
public sealed class SaveReportTests : IDisposable
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 31)), .. "\n%%EOF\n"u8];
    private readonly TemporaryFolder folder = new();
    private readonly ReportService service = new();

    public static TheoryData<string, string> HostileNames => new()
    {
        { "../../etc/passwd", "_.._etc_passwd" },
        { "..\\..\\windows\\system32\\x.dll", "_.._windows_system32_x.dll" },
        { "CON.pdf", "_CON.pdf" },
        { "a/b:c*?.pdf", "a_b_c__.pdf" },
        { "/etc/cron.d/x", "_etc_cron.d_x" },
        { new string('x', 400) + ".pdf", new string('x', 251) + ".pdf" },
        { "...", "_" },
        { "a\0b\u0007.pdf", "a_b_.pdf" },
        { "", "7.pdf" },
    };

    public void Dispose()
    {
        folder.Dispose();
        service.Dispose();
    }

    [Fact]
    public void The_file_is_what_the_service_sent_under_the_services_name()
    {
        service.Files[7] = ReportService.File("Scan_Report_Night; R&D_u_20261122.pdf", Pdf, length: Pdf.Length);
        using var module = Module();
        var file = Assert.IsType<FileInfo>(Assert.Single(module.Good("Save-QualysReport 7 $args[0]", folder.Path)));
        Assert.Equal(folder.File("Scan_Report_Night; R&D_u_20261122.pdf"), file.FullName);
        Assert.Equal(Pdf, File.ReadAllBytes(file.FullName));
        Assert.Equal(["fetch 7"], service.Requests);
    }

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void A_hostile_name_becomes_a_safe_file_in_the_folder(string name, string safe)
    {
        service.Listed[7] = ReportService.Report(7, "Finished");
        service.Files[7] = ReportService.File("x", Pdf);
        var reply = service.Files[7];
        service.Files[7] = () =>
        {
            // The client itself refuses control characters in headers; a service behind another handler may send them.
            var response = reply();
            response.Content.Headers.Remove("Content-Disposition");
            response.Content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=" + name);
            return response;
        };
        using var module = Module();
        var file = Assert.IsType<FileInfo>(Assert.Single(module.Good("Get-QualysReport 7 | Save-QualysReport -Path $args[0]", folder.Path)));
        Assert.Equal((folder.Path, safe), (file.DirectoryName, file.Name));
        Assert.Equal(Pdf, File.ReadAllBytes(file.FullName));
        Assert.Equal([safe], folder.Files);
    }

    [Theory]
    [InlineData("reports", "reports/a.pdf")]
    [InlineData("deep/er/", "deep/er/a.pdf")]
    [InlineData("mine.bin", "mine.bin")]
    public void A_path_is_a_folder_unless_it_has_an_extension(string path, string expected)
    {
        service.Files[7] = ReportService.File("a.pdf", Pdf);
        using var module = Module();
        var file = Assert.IsType<FileInfo>(Assert.Single(module.Good("Save-QualysReport 7 -Path $args[0]", folder.File(path))));
        Assert.Equal(Path.GetFullPath(folder.File(expected)), file.FullName);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(99)]
    public void A_download_that_breaks_off_leaves_nothing(int percent)
    {
        service.Files[7] = ReportService.File("a.pdf", Pdf, cutAt: Pdf.Length * percent / 100, length: Pdf.Length);
        var error = Nothing("Save-QualysReport 7 $args[0]", "QualysVM.ReplyCutOff", ErrorCategory.InvalidData);
        Assert.Contains("report 7 is not saved", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Nothing is left", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7 and no end", "QualysVM.ReplyCutOff")]
    [InlineData("PK\u0003\u0004 and no end", "QualysVM.ReplyCutOff")]
    [InlineData("<?xml version=\"1.0\"?><ASSET_DATA_REPORT><HOST", "QualysVM.ReplyCutOff")]
    public void A_file_that_ends_before_its_format_does_is_cut_even_where_no_length_was_told(string body, string id)
    {
        service.Files[7] = ReportService.File("a", Encoding.UTF8.GetBytes(body));
        Nothing("Save-QualysReport 7 $args[0]", id, ErrorCategory.InvalidData);
    }

    [Theory]
    [InlineData("%PDF-1.7 and its end\n%%EOF")]
    [InlineData("PK\u0003\u0004 and its end PK\u0005\u0006\0\0\0\0\0\0\0\0\0\0\0\0\u0011\0\0\0\0\0")]
    [InlineData("<?xml version=\"1.0\"?><ASSET_DATA_REPORT/>\r\n")]
    [InlineData("a,b\r\n1,2")]
    public void A_file_that_ends_as_its_format_does_is_whole(string body)
    {
        service.Files[7] = ReportService.File("a", Encoding.UTF8.GetBytes(body));
        using var module = Module();
        module.Good("Save-QualysReport 7 $args[0]", folder.Path);
        Assert.Equal(body, File.ReadAllText(folder.File("a")));
    }

    [Fact]
    public void A_length_that_was_told_is_the_length_that_must_come()
    {
        service.Files[7] = ReportService.File("a.csv", "a,b\r\n"u8.ToArray(), length: 500);
        var error = Nothing("Save-QualysReport 7 $args[0]", "QualysVM.ReplyCutOff", ErrorCategory.InvalidData);
        Assert.Contains("5 of 500", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><title>Sign in</title></html>", "QualysVM.HtmlReply")]
    [InlineData("<?xml version=\"1.0\"?><ASSET_DATA_REPORT/>", "QualysVM.UnexpectedReply")]
    [InlineData("%PDF-1.7 %%EOF", "QualysVM.MalformedReply")]
    [InlineData("", "QualysVM.EmptyReply")]
    public void What_is_not_sent_as_a_file_is_never_written_as_one(string body, string id)
    {
        service.Files[7] = () => new HttpResponseMessage { Content = new StringContent(body) };
        Nothing("Save-QualysReport 7 $args[0]", id, ErrorCategory.InvalidData);
    }

    [Theory]
    [InlineData("Running", "<PERCENT>45</PERCENT>", "is not ready: it is Running 45%", "Wait-QualysReport")]
    [InlineData("Submitted", "", "is not ready: it is Submitted", "Wait-QualysReport")]
    [InlineData("Errors", "<MESSAGE>No room</MESSAGE>", "failed: No room", "launch it again")]
    [InlineData("Canceled", "", "was canceled", "Launch it again")]
    [InlineData("Finished", "", "has no file for it", "expires")]
    public void The_list_tells_why_there_is_no_file(string state, string more, string message, string advice)
    {
        service.Listed[7] = ReportService.Report(7, state, more: more);
        var error = Nothing("Save-QualysReport 7 $args[0]", "QualysVM.ReportNotAvailable", ErrorCategory.ObjectNotFound);
        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
        Assert.Contains(advice, error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(7001, Assert.IsType<Core.Errors.QualysException>(error.Exception).Code);
    }

    [Fact]
    public void A_report_that_nobody_knows_is_not_found() => Nothing("Save-QualysReport 7 $args[0]", "QualysVM.NotFound", ErrorCategory.ObjectNotFound);

    [Fact]
    public void A_file_that_exists_is_left_as_it_is_unless_forced()
    {
        service.Files[7] = ReportService.File("a.pdf", Pdf);
        File.WriteAllText(folder.File("a.pdf"), "mine");
        using var module = Module();
        Assert.StartsWith("QualysVM.FileExists,", module.Bad("Save-QualysReport 7 $args[0]", folder.Path).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(folder.File("a.pdf")));

        // Where the name is known beforehand nothing is fetched for it.
        var before = service.Requests.Count;
        Assert.StartsWith("QualysVM.FileExists,", module.Bad("Save-QualysReport 7 $args[0]", folder.File("a.pdf")).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(before, service.Requests.Count);

        module.Good("Save-QualysReport 7 $args[0] -Force", folder.Path);
        Assert.Equal(Pdf, File.ReadAllBytes(folder.File("a.pdf")));
        Assert.Equal(["a.pdf"], folder.Files);
    }

    [Fact]
    public void Reports_of_one_name_get_a_file_each_and_one_path_holds_one()
    {
        service.Files[7] = ReportService.File("a.pdf", Pdf);
        service.Files[8] = ReportService.File("a.pdf", Pdf);
        using var module = Module();
        Assert.Equal(2, module.Good("Save-QualysReport 7, 8 $args[0] -ThrottleLimit 1 -Force", folder.Path).Count);
        Assert.Equal(["a.pdf", "a_8.pdf"], folder.Files);

        var run = module.Run("Save-QualysReport 7, 8 $args[0] -ThrottleLimit 1", folder.File("one.pdf"));
        Assert.Single(run.Output);
        Assert.StartsWith("QualysVM.FileExists,", Assert.Single(run.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_sends_nothing_and_writes_nothing()
    {
        using var module = Module();
        Assert.Empty(module.Good("Save-QualysReport 7 $args[0] -WhatIf", folder.File("new")));
        Assert.Empty(service.Requests);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void Downloads_run_side_by_side_but_never_more_than_the_subscription_allows()
    {
        // Each fetch waits until a second one is there; a third would have to pass the gate, which has two places by default.
        var two = new TaskCompletionSource();
        var under = 0;
        var pair = new ReportService
        {
            WhileFetching = _ =>
            {
                if (Interlocked.Increment(ref under) == 2)
                {
                    two.SetResult();
                }

                return two.Task.WaitAsync(ModuleAtWork.Patience);
            },
        };
        for (var id = 1; id <= 12; id++)
        {
            pair.Files[id] = ReportService.File($"{id}.pdf", Pdf);
        }

        using var module = new ModuleAtWork().Using(SessionMaker.Basic(pair));
        var files = module.Good("1..12 | Save-QualysReport -Path $args[0] -ThrottleLimit 8", folder.Path);
        Assert.Equal(12, files.Count);
        Assert.Equal(12, folder.Files.Count);
        Assert.Equal(2, pair.MostAtOnce);
    }

    [Fact]
    public void One_report_without_a_file_does_not_keep_the_others_from_theirs()
    {
        service.Files[1] = ReportService.File("1.pdf", Pdf);
        service.Files[3] = ReportService.File("3.pdf", Pdf);
        using var module = Module();
        var run = module.Run("1..3 | Save-QualysReport -Path $args[0]", folder.Path);
        Assert.Equal(2, run.Output.Count);
        Assert.Equal(2L, Assert.Single(run.Errors).TargetObject);
        Assert.Equal(["1.pdf", "3.pdf"], folder.Files);
    }

    [Fact]
    public async Task A_stop_in_the_middle_leaves_nothing_behind()
    {
        var body = new HeldBody("%PDF-1.7 first", "second %%EOF");
        service.Files[7] = () =>
        {
            var response = new HttpResponseMessage { Content = new StreamContent(body) };
            response.Content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=a.pdf");
            return response;
        };
        using var module = Module();
        var run = module.Start("Save-QualysReport 7 $args[0]", folder.Path);
        await body.Held.WaitAsync(ModuleAtWork.Patience, TestContext.Current.CancellationToken);
        Assert.Single(folder.Files);
        Assert.True(module.Engine.Stop());
        Assert.True((await run.WaitAsync(ModuleAtWork.Patience, TestContext.Current.CancellationToken)).Stopped);
        await body.Closed.WaitAsync(ModuleAtWork.Patience, TestContext.Current.CancellationToken);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task A_file_system_that_fails_in_the_middle_is_an_error_and_leaves_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps a folder in which a file is open.");
        var body = new HeldBody("%PDF-1.7 first", "second %%EOF");
        service.Files[7] = () =>
        {
            var response = new HttpResponseMessage { Content = new StreamContent(body) };
            response.Content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=a.pdf");
            return response;
        };
        using var module = Module();
        var run = module.Start("Save-QualysReport 7 $args[0]", folder.File("gone"));
        await body.Held.WaitAsync(ModuleAtWork.Patience, TestContext.Current.CancellationToken);
        Directory.Delete(folder.File("gone"), recursive: true);
        body.Release();
        var error = Assert.Single((await run.WaitAsync(ModuleAtWork.Patience, TestContext.Current.CancellationToken)).Errors);
        Assert.Equal(("QualysVM.FileNotWritten", ErrorCategory.WriteError), (error.FullyQualifiedErrorId.Split(',')[0], error.CategoryInfo.Category));
        Assert.Empty(folder.Files);
    }

    private ModuleAtWork Module() => new ModuleAtWork().Using(SessionMaker.Basic(service));

    private ErrorRecord Nothing(string script, string id, ErrorCategory category)
    {
        File.WriteAllText(folder.File("other.txt"), "other");
        using var module = Module();
        var error = module.Bad(script, folder.Path);
        Assert.Equal((id, category), (error.FullyQualifiedErrorId.Split(',')[0], error.CategoryInfo.Category));
        Assert.Equal(["other.txt"], folder.Files);
        return error;
    }
}
