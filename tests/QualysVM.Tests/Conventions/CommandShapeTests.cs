using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using QualysVM.Host.Engine;

namespace QualysVM.Tests.Conventions;

/// <summary>How a cmdlet class looks from outside.</summary>
public sealed partial class CommandShapeTests
{
    private static readonly string[] Changing = ["Add", "Clear", "Edit", "Export", "Invoke", "Move", "New", "Remove", "Rename", "Reset", "Restart", "Resume", "Save", "Set", "Start", "Stop", "Suspend", "Update"];

    /// <summary>What a noun begins with, and the folder that it stands in everywhere: what belongs to a scan (its results, its schedule) stands with the scans.</summary>
    private static readonly Dictionary<string, string> Folders = new()
    {
        ["Api"] = "RawCalls",
        ["Host"] = "Hosts",
        ["HostDetection"] = "Detections",
        ["OptionProfile"] = "OptionProfiles",
        ["Report"] = "Reports",
        ["Scan"] = "Scans",
        ["ScannerAppliance"] = "Appliances",
        ["Scorecard"] = "Reports",
        ["Session"] = "Sessions",
        ["Tag"] = "Tags",
        ["Vulnerability"] = "KnowledgeBase",
    };

    private static readonly HashSet<string> ApprovedVerbs =
        [.. new[] { typeof(VerbsCommon), typeof(VerbsCommunications), typeof(VerbsData), typeof(VerbsDiagnostic), typeof(VerbsLifecycle), typeof(VerbsOther), typeof(VerbsSecurity) }
            .SelectMany(verbs => verbs.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => (string)field.GetRawConstantValue()!)];

    public static TheoryData<string> Commands => StagedAssembly.CommandNames;

    [Fact]
    public void The_manifest_exports_every_cmdlet_and_nothing_else()
    {
        var manifest = File.ReadAllText(StagedModule.Manifest);
        var listed = Quoted().Matches(ExportList().Match(manifest).Value).Select(match => match.Value).ToList();
        Assert.Equal(StagedAssembly.Commands.Keys.Order(), listed);
        Assert.All(new[] { "FunctionsToExport", "VariablesToExport", "AliasesToExport" }, key => Assert.Matches($@"{key}\s*=\s*@\(\)", manifest));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_verb_is_approved_and_the_noun_is_a_singular_of_ours(string name)
    {
        var attribute = StagedAssembly.Attribute(StagedAssembly.Commands[name]);
        Assert.Contains(attribute.VerbName, ApprovedVerbs);
        Assert.StartsWith("Qualys", attribute.NounName, StringComparison.Ordinal);
        Assert.False(attribute.NounName.EndsWith('s') || Folders.Values.Any(plural => attribute.NounName.EndsWith(plural, StringComparison.Ordinal)), attribute.NounName);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_class_is_sealed_and_sits_where_its_noun_says(string name)
    {
        var type = StagedAssembly.Commands[name];
        Assert.True(type is { IsSealed: true, IsPublic: true }, "Not public and sealed.");
        Assert.Equal(name.Replace("-", "", StringComparison.Ordinal) + "Command", type.Name);
        var noun = StagedAssembly.Attribute(type).NounName["Qualys".Length..];
        var begins = Folders.Keys.Where(one => noun.StartsWith(one, StringComparison.Ordinal)).MaxBy(one => one.Length);
        Assert.True(begins is not null, $"The table of folders has none for {noun}.");
        Assert.Equal("QualysVM.Commands." + Folders[begins], type.Namespace);
    }

    /// <summary>Raw calls are the caller's alone: to the sandbox they are calls as any other.</summary>
    [Fact]
    public void A_noun_has_the_same_folder_in_the_core_the_cmdlets_the_sandbox_and_the_tests() => Assert.All(
        Folders.Values.SelectMany(folder =>
            new[] { "src/QualysVM.Core", "src/QualysVM/Commands", "src/QualysVM.Sandbox", "tests/QualysVM.Tests", "tests/QualysVM.Tests/Sandbox" }
            .Where(place => folder != "RawCalls" || !place.EndsWith("Sandbox", StringComparison.Ordinal)).Select(place => Path.Combine(StagedAssembly.RepositoryRoot, place, folder))),
        folder => Assert.True(Directory.Exists(folder), folder));

    [Theory]
    [MemberData(nameof(Commands))]
    public void What_gets_says_what_it_writes(string name)
    {
        var outputs = StagedAssembly.Commands[name].GetCustomAttributes<OutputTypeAttribute>().ToList();
        if (name.StartsWith("Get-", StringComparison.Ordinal))
        {
            Assert.NotEmpty(outputs);
        }

        // What a raw call answers, nobody here has a type for.
        Assert.All(outputs.SelectMany(output => output.Type).Where(type => type.Type != typeof(FileInfo) && name != "Invoke-QualysApi"), type => Assert.StartsWith("QualysVM.Core.", type.Type?.FullName, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void What_changes_something_asks_first_where_asked_to(string name)
    {
        var attribute = StagedAssembly.Attribute(StagedAssembly.Commands[name]);
        Assert.Equal(Changing.Contains(attribute.VerbName), attribute.SupportsShouldProcess);
        if (attribute.VerbName == VerbsCommon.Remove)
        {
            Assert.Equal(ConfirmImpact.High, attribute.ConfirmImpact);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_default_parameter_set_exists(string name)
    {
        var type = StagedAssembly.Commands[name];
        var sets = StagedAssembly.Parameters(type).SelectMany(parameter => parameter.Attributes).Select(attribute => attribute.ParameterSetName).Distinct().Except([ParameterAttribute.AllParameterSets]).ToList();
        Assert.Equal(sets.Count > 0, StagedAssembly.Attribute(type).DefaultParameterSetName is not null);
    }

    [GeneratedRegex(@"CmdletsToExport\s*=\s*@\([^)]*\)")]
    private static partial Regex ExportList();

    [GeneratedRegex("(?<=')[^'\r\n]+(?=')")]
    private static partial Regex Quoted();
}
