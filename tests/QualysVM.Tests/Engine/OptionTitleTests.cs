using QualysVM.Core.OptionProfiles;
using QualysVM.Core.Scans;
using QualysVM.Sandbox.OptionProfiles;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Engine;

/// <summary>Option profiles where their titles may stand; and their passwords in a file alone.</summary>
public sealed class OptionTitleTests : IDisposable
{
    private const string Stored = "([Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($args[0], 1)))";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("$args[0]", "Web", "option_title", "Web")]
    [InlineData(Stored, "Web", "option_title", "Web")]
    [InlineData("($args[0] | Select-Object *)", "Web", "option_title", "Web")]
    [InlineData("$args[0]", "Web, all ports", "option_id", "7")]
    [InlineData(Stored, "Web, all ports", "option_id", "7")]
    [InlineData("$args[0]", "", "option_id", "7")]
    [InlineData("'Web, all ports'", "", "option_title", "Web, all ports")]
    [InlineData("2008", "", "option_title", "2008")]
    public void A_profile_is_sent_by_its_title_and_by_its_number_where_that_holds_a_comma(string given, string title, string field, string sent)
    {
        var fields = Run($"-OptionTitle {given}", new OptionProfileSettings { Id = 7, Title = title }).Fields;
        Assert.Equal(sent, fields[field]);
        Assert.Single(fields.Keys, key => key.StartsWith("option_", StringComparison.Ordinal));
    }

    [Fact]
    public void A_scan_brings_its_own() => Assert.Equal("Web", Run("-OptionTitle $args[0].OptionProfile", new Scan { OptionProfile = new OptionProfile("Web", true) }).Fields["option_title"]);

    [Theory]
    [InlineData("-OptionTitle $args[0] -OptionId 8")]
    [InlineData("-OptionTitle (Get-Process -Id $PID)")]
    public void Two_profiles_or_none_are_refused_before_anything_is_sent(string arguments)
    {
        var (fields, error) = Run(arguments, new OptionProfileSettings { Id = 7, Title = "a,b" });
        Assert.Empty(fields);
        Assert.NotEmpty(error);
    }

    [Fact]
    public void Tab_offers_the_titles_of_profiles_that_were_shown()
    {
        using var qualys = new EngineOnSandbox();
        Assert.Empty(qualys.Module.Complete("Start-QualysScan -OptionTitle Light"));
        qualys.Module.Good("Get-QualysOptionProfile");
        Assert.Equal(["'Light Inventory'"], qualys.Module.Complete("Start-QualysScan -OptionTitle Light").Select(offer => offer.CompletionText));
        Assert.Equal(["610003"], qualys.Module.Complete("Export-QualysOptionProfile -Id Light").Select(offer => offer.CompletionText));
    }

    [Fact]
    public void Passwords_are_in_the_file_and_in_no_object_and_no_stream()
    {
        using var qualys = new EngineOnSandbox();
        var all = string.Concat(qualys.Module.Run(
            "$a = Get-QualysOptionProfile -Verbose -Debug 4>&1 5>&1; $a | Out-String -Width 300; $a | Format-List * | Out-String -Width 900; $a | ConvertTo-Json -Depth 5; [Management.Automation.PSSerializer]::Serialize($a, 4); "
            + "Export-QualysOptionProfile 610002 -Path $args[0] -Verbose -Debug 4>&1 5>&1 | Out-String -Width 300",
            folder.Path).Output);
        Assert.Contains("Operators", all, StringComparison.Ordinal);
        Assert.All(new[] { OptionProfileXml.Guess, "Sandbox-guess-77", OptionProfileXml.Header }, secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
        var file = File.ReadAllText(folder.File("option_profile_610002.xml"));
        Assert.All(new[] { OptionProfileXml.Guess, OptionProfileXml.Header }, secret => Assert.Contains(secret, file, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_is_not_replaced_unless_asked_and_nothing_is_left_of_what_failed()
    {
        using var qualys = new EngineOnSandbox();
        var path = folder.File("one.xml");
        File.WriteAllText(path, "mine");
        Assert.Equal("QualysVM.FileExists", qualys.Module.Run("Export-QualysOptionProfile 610001 $args[0]", path).Errors.Single().FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal("mine", File.ReadAllText(path));
        qualys.Module.Good("Export-QualysOptionProfile 610001 $args[0] -Force", path);
        Assert.EndsWith("</OPTION_PROFILES>\n", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.NotEmpty(qualys.Module.Run("Export-QualysOptionProfile 5 $args[0]", folder.File("two.xml")).Errors);
        Assert.Equal(["one.xml"], folder.Files);
        qualys.Module.Good("Get-QualysOptionProfile | Export-QualysOptionProfile -Path $args[0]; Export-QualysOptionProfile -All -Type Pci -Path $args[0]", folder.Path);
        Assert.Equal(8, folder.Files.Count);
        Assert.Contains("610009", File.ReadAllText(folder.File("option_profiles.xml")), StringComparison.Ordinal);
        Assert.DoesNotContain("610001", File.ReadAllText(folder.File("option_profiles.xml")), StringComparison.Ordinal);
    }

    private static (Dictionary<string, string> Fields, string Error) Run(string arguments, object? value)
    {
        var service = new StubService(_ => StubReply.Simple("No", "1905", 400));
        using var module = new ModuleAtWork();
        module.Using(SessionMaker.Basic(service));
        var run = module.Run("Start-QualysScan T -Target 10.0.0.1 -Confirm:$false " + arguments, value);
        var error = run.Failure?.ErrorRecord ?? Assert.Single(run.Errors);
        return (service.Requests.SelectMany(request => request.Fields).ToDictionary(field => field.Key, field => field.Value), $"{error.FullyQualifiedErrorId} {error}");
    }
}
