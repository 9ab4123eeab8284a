using System.Management.Automation;
using QualysVM.Tests.Sandbox;

namespace QualysVM.Tests.Engine;

/// <summary>Save-QualysScanResult: the file is what the service sent, or there is none.</summary>
public sealed class SaveResultTests : IDisposable
{
    private const string Vendors = ScanCalls.Vendors;
    private const string FileName = "scan_1736361211.27337";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", ".csv", "output_format=csv_extended&mode=extended")]
    [InlineData("-OutputFormat csv", ".csv", "output_format=csv&mode=brief")]
    [InlineData("-OutputFormat CSV_Extended", ".csv", "output_format=csv_extended&mode=extended")]
    [InlineData("-OutputFormat json", ".json", "output_format=json&mode=brief")]
    [InlineData("-OutputFormat json -IpRange 10.14.9.80", ".json", "ips=10.14.9.80&output_format=json&mode=brief")]
    public async Task The_file_is_what_the_service_sent(string arguments, string extension, string fields)
    {
        using var platform = new SandboxPlatform();
        var served = await platform.Fetch(Vendors, "&" + fields);
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(platform.Handler));
        var file = Assert.IsType<FileInfo>(Assert.Single(module.Good($"Save-QualysScanResult {Vendors} $args[0] {arguments}", folder.Path)));
        Assert.Equal(folder.File(FileName + extension), file.FullName);
        Assert.Equal([.. fields.Split('&').Append("scan_ref=" + Vendors).Order(StringComparer.Ordinal)], EngineOnSandbox.Fields(platform.Handler.Requests[^1]));
        Assert.Equal(served, await File.ReadAllTextAsync(file.FullName, TestContext.Current.CancellationToken));
        Assert.Equal([FileName + extension], folder.Files);
    }

    [Fact]
    public void Scans_from_the_pipeline_get_a_file_each_in_the_current_folder()
    {
        using var qualys = new EngineOnSandbox();
        var files = qualys.Module.Good("Set-Location -LiteralPath $args[0]; Get-QualysScan -State Finished | Save-QualysScanResult", folder.Path);
        Assert.True(files.Count > 3);
        Assert.Equal(folder.Files, files.Cast<FileInfo>().Select(file => file.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_exists_is_left_as_it_is_and_nothing_is_sent()
    {
        using var qualys = new EngineOnSandbox();
        var path = folder.File("mine.csv");
        File.WriteAllText(path, "mine");
        var before = qualys.Platform.Requests.Count;
        var error = qualys.Module.Bad($"Save-QualysScanResult {Vendors} $args[0]", path);
        Assert.Equal(("QualysVM.FileExists", ErrorCategory.ResourceExists, Vendors), (error.FullyQualifiedErrorId.Split(',')[0], error.CategoryInfo.Category, error.TargetObject));
        Assert.Contains(path, error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal(("mine", before), (File.ReadAllText(path), qualys.Platform.Requests.Count));

        qualys.Module.Good($"Save-QualysScanResult {Vendors} $args[0] -Force", path);
        Assert.NotEqual("mine", File.ReadAllText(path));
        Assert.Equal(["mine.csv"], folder.Files);
    }

    [Fact]
    public void Two_scans_never_share_a_file_not_even_by_force()
    {
        using var qualys = new EngineOnSandbox();
        var run = qualys.Module.Run($"Save-QualysScanResult {Vendors}, {Vendors} $args[0] -Force", folder.File("one.csv"));
        Assert.Single(run.Output);
        Assert.Contains("of this command already", Assert.Single(run.Errors).ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_sends_nothing_and_writes_nothing()
    {
        using var qualys = new EngineOnSandbox();
        var before = qualys.Platform.Requests.Count;
        Assert.Empty(qualys.Module.Good($"Save-QualysScanResult {Vendors} $args[0] -WhatIf", folder.Path));
        Assert.Equal(before, qualys.Platform.Requests.Count);
        Assert.Empty(folder.Files);
        Assert.Contains(FileName, qualys.Module.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{\"qid\":1},{\"qid\"", "json", "QualysVM.ReplyCutOff")]
    [InlineData("\"a\",\"b\"\r\n\"1\",\"2", "csv", "QualysVM.ReplyCutOff")]
    [InlineData("", "csv", "QualysVM.EmptyReply")]
    [InlineData("<html><title>Sign in</title></html>", "csv", "QualysVM.HtmlReply")]
    [InlineData("<?xml version=\"1.0\"?><SIMPLE_RETURN><RESPONSE><CODE>15003</CODE><TEXT>Not finished</TEXT></RESPONSE></SIMPLE_RETURN>", "json_extended", "QualysVM.ScanResultNotAvailable")]
    public void What_is_no_result_leaves_no_file_and_what_was_there(string body, string format, string id)
    {
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(ScriptedService.Replying(body, "text/html")));
        var path = folder.File("old.txt");
        File.WriteAllText(path, "old");
        foreach (var target in new[] { folder.File("new.txt"), path })
        {
            Assert.Equal(id, module.Bad($"Save-QualysScanResult scan/1.1 $args[0] -Force -OutputFormat {format}", target).FullyQualifiedErrorId.Split(',')[0]);
        }

        Assert.Equal(["old.txt"], folder.Files);
        Assert.Equal("old", File.ReadAllText(path));
    }

    [Fact]
    public void A_reply_shorter_than_it_said_is_cut()
    {
        var service = new ScriptedService((_, _) =>
        {
            var reply = ScriptedService.Reply(new StreamContent(new MemoryStream("\"a\"\r\n"u8.ToArray())));
            reply.Content.Headers.ContentLength = 500;
            return Task.FromResult(reply);
        });
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(service));
        Assert.Contains("5 of 500", module.Bad("Save-QualysScanResult scan/1.1 $args[0]", folder.Path).ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }

    [Theory]
    [InlineData("new")]
    [InlineData("new/deep/")]
    public void A_path_without_an_extension_is_a_folder_and_is_made(string path)
    {
        using var qualys = new EngineOnSandbox();
        var file = Assert.IsType<FileInfo>(Assert.Single(qualys.Module.Good($"Save-QualysScanResult {Vendors} $args[0]", folder.File(path))));
        Assert.Equal(Path.Combine(folder.File(path).TrimEnd('/'), FileName + ".csv"), file.FullName);
    }

    [Fact]
    public void A_folder_of_a_named_file_that_is_not_there_is_an_error_that_names_it()
    {
        using var qualys = new EngineOnSandbox();
        var error = qualys.Module.Bad($"Save-QualysScanResult {Vendors} $args[0]", folder.File("nowhere/file.csv"));
        Assert.Equal(("QualysVM.FileNotWritten", ErrorCategory.WriteError), (error.FullyQualifiedErrorId.Split(',')[0], error.CategoryInfo.Category));
        Assert.Contains("nowhere", error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_holds_no_files_is_refused()
    {
        using var qualys = new EngineOnSandbox();
        Assert.Equal("QualysVM.InvalidArgument", qualys.Module.Bad($"Save-QualysScanResult {Vendors} Variable:/x").FullyQualifiedErrorId.Split(',')[0]);
    }

    [Fact]
    public async Task A_stop_in_the_middle_leaves_nothing_behind()
    {
        var body = new HeldBody("\"a\",\"b\"\r\n", "\"1\",\"2\"\r\n");
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(ScriptedService.Replying(body)));
        var run = module.Start("Save-QualysScanResult scan/1.1 $args[0]", folder.Path);
        await body.Held.WaitAsync(ModuleAtWork.Patience, TestContext.Current.CancellationToken);
        Assert.True(module.Engine.Stop());
        Assert.True((await run.WaitAsync(ModuleAtWork.Patience, TestContext.Current.CancellationToken)).Stopped);
        await body.Closed.WaitAsync(ModuleAtWork.Patience, TestContext.Current.CancellationToken);
        Assert.Empty(folder.Files);
    }
}
