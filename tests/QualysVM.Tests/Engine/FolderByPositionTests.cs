using QualysVM.Tests.Sandbox;

namespace QualysVM.Tests.Engine;

/// <summary>A folder where the report or the scan goes is one error that says where it goes, whether or not anything is piped in.</summary>
public sealed class FolderByPositionTests(EngineOnSandbox qualys) : IClassFixture<EngineOnSandbox>
{
    public static TheoryData<string, string, string> Lines => [.. from input in new[] { "", "@() | ", "$null | ", "Get-QualysReport -State Finished | ", "Get-QualysScan -State Finished | " }
                                                                 from command in new[] { "Save-QualysReport", "Save-QualysScanResult" }
                                                                 from folder in new[] { "folder", "./reports/2026", "C:\\Reports", "'my reports'", "folder/" }
                                                                 select (input, command, folder)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void It_is_one_error_that_says_where_a_folder_goes(string input, string command, string folder)
    {
        var before = qualys.Platform.Requests.Count(request => request.Field("action") == "fetch");
        var run = qualys.Module.Run($"try {{ {input}{command} {folder} }} catch {{ throw }}");
        Assert.NotNull(run.Failure);
        Assert.Empty(run.Errors);
        Assert.Empty(run.Output);
        Assert.Contains($"-Path {folder}", run.Failure.ErrorRecord.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, qualys.Platform.Requests.Count(request => request.Field("action") == "fetch"));
        Assert.False(Directory.Exists("folder"));
    }

    [Fact]
    public void Numbers_and_references_are_taken_as_before()
    {
        using var folder = new TemporaryFolder();
        Assert.Single(qualys.Module.Good($"Save-QualysScanResult {ScanCalls.Vendors} $args[0]", folder.Path));
        Assert.Single(qualys.Module.Good("$one = Get-QualysReport -State Finished | Where-Object OutputFormat -EQ PDF | Select-Object -First 1; Save-QualysReport \"$($one.Id)\" $args[0]", folder.Path));
        Assert.Single(qualys.Module.Good("[pscustomobject]@{ Id = \"$($one.Id)\" } | Save-QualysReport -Path $args[0] -Force", folder.Path));
    }
}
