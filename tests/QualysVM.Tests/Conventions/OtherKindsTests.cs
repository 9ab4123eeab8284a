using System.Diagnostics;
using System.Management.Automation;
using System.Reflection;
using QualysVM.Core.Appliances;
using QualysVM.Core.KnowledgeBase;
using QualysVM.Core.OptionProfiles;
using QualysVM.Core.Reports;
using QualysVM.Core.Reports.Schedules;
using QualysVM.Core.Reports.Templates;
using QualysVM.Core.Scans;
using QualysVM.Core.Scans.Schedules;
using QualysVM.Core.Sessions;
using QualysVM.Tests.Engine;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Conventions;

/// <summary>Whatever a cmdlet takes from the pipeline is of its kind: numbers are alike, and a coincidence must not delete the wrong thing.</summary>
[Trait("Speed", "slow")]
public sealed class OtherKindsTests
{
    private const long Number = 7;
    private const string Reference = "scan/1736361211.27337";

    /// <summary>Takes hosts by their address rather than by a number.</summary>
    private const string AddressTaker = "Start-QualysScan";

    /// <summary>What a noun is, and what a user calls one.</summary>
    private static readonly Dictionary<string, (Type Type, string Noun)> Kinds = new()
    {
        ["QualysScan"] = (typeof(Scan), "scan"),
        ["QualysScanResult"] = (typeof(Scan), "scan"),
        ["QualysScanSchedule"] = (typeof(ScanSchedule), "scan schedule"),
        ["QualysHost"] = (typeof(Core.Hosts.Host), "host"),
        ["QualysHostDetection"] = (typeof(Core.Hosts.Host), "host"),
        ["QualysReport"] = (typeof(Report), "report"),
        ["QualysReportSchedule"] = (typeof(ReportSchedule), "report schedule"),
        ["QualysVulnerability"] = (typeof(Vulnerability), "vulnerability"),
        ["QualysOptionProfile"] = (typeof(OptionProfileSettings), "option profile"),
        ["QualysScanSummary"] = (typeof(Scan), "scan"),
        ["QualysScannerAppliance"] = (typeof(ScannerAppliance), "scanner appliance"),
        ["QualysTag"] = (typeof(Core.Tags.Tag), "tag"),
        ["QualysSession"] = (typeof(QualysSession), "session"),
    };

    /// <summary>The numbers of checks and of networks, which no thing is taken for and which nothing else is called.</summary>
    private static readonly string[] ByPropertyAlone = ["Qid", "NetworkId"];

    /// <summary>What else must be given.</summary>
    private static readonly Dictionary<string, string> More = new() { ["New-QualysReport"] = " -OutputFormat PDF", ["Start-QualysScan"] = " -OptionId 1" };

    /// <summary>Every cmdlet that takes anything from the pipeline.</summary>
    private static IReadOnlyList<string> Takers { get; } =
        [.. StagedAssembly.Commands.Where(command => StagedAssembly.Parameters(command.Value).Any(parameter => parameter.Attributes.Any(FromPipeline))).Select(command => command.Key).Order()];

    /// <summary>Every record of the module, and what an ordinary shell has.</summary>
    private static IReadOnlyList<(string Name, object Value)> Others { get; } =
    [
        .. StagedAssembly.OutputTypes.Select(type => typeof(Scan).Assembly.GetType(type.FullName!, throwOnError: true)!).Select(type => (type.Name, Record(type))),
        ("Process", Process.GetCurrentProcess()), ("FileInfo", new FileInfo("7")), ("DirectoryInfo", new DirectoryInfo("7")),
        ("Boolean", true), ("Char", 'a'), ("DayOfWeek", DayOfWeek.Friday), ("DateTime", DateTime.UnixEpoch), ("Guid", Guid.Empty), ("Version", new Version(7, 0)),
    ];

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var taker in Takers)
            {
                foreach (var (name, _) in Others.Where(other => other.Value.GetType() != Kind(taker).Type && !Also(taker).Contains(other.Value.GetType())))
                {
                    data.Add(taker, name);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Commands => [.. Takers];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void An_object_of_another_kind_is_refused_by_name_and_nothing_is_sent(string taker, string other)
    {
        var value = Others.First(entry => entry.Name == other).Value;
        Refused(taker, other, "$args[0]", value);
        if (other is not ("DateTime" or "Guid" or "Boolean" or "Version"))
        {
            Refused(taker, other, "[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($args[0], 1))", value);
        }

        if (other == "Char")
        {
            return; // a letter read back is a number
        }

        if (value.GetType().Namespace!.StartsWith("QualysVM.", StringComparison.Ordinal))
        {
            // Their columns were chosen, what their numbers mean was not.
            Refused(taker, other, "($args[0] | Select-Object *)", value);
            Refused(taker, other, "($args[0] | ConvertTo-Csv -IncludeTypeInformation | ConvertFrom-Csv)", value);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Each_taker_says_which_kind_it_takes(string taker) => Assert.All(
        StagedAssembly.Parameters(StagedAssembly.Commands[taker]).Where(parameter => parameter.Attributes.Any(FromPipeline) && !ByPropertyAlone.Contains(parameter.Property.Name)),
        parameter => Assert.Contains(parameter.Property.GetCustomAttributes(), StagedAssembly.Takes));

    [Theory]
    [MemberData(nameof(Commands))]
    public void One_of_the_kind_is_taken_live_and_read_back_and_so_are_rows_and_what_names_one(string taker)
    {
        var (type, _) = Kind(taker);
        if (type == typeof(QualysSession))
        {
            return; // what the engine cannot copy is not taken; what is taken of sessions has tests of its own
        }

        var isAddress = taker == AddressTaker;
        var identity = isAddress ? "10.0.0.7" : type == typeof(Scan) ? Reference : type == typeof(ReportTemplate) ? "7" : Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var column = isAddress ? "Ip" : type == typeof(Scan) ? "Ref" : type == typeof(Vulnerability) ? "Qid" : "Id";
        var given = new List<string> { "$args[0]", "'" + identity + "'" };
        if (type != typeof(Scan) && !isAddress)
        {
            given.Add("7");
        }

        if (type != typeof(ReportTemplate))
        {
            given.AddRange(
            [
                "[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($args[0], 1))",
                $"([pscustomobject]@{{ {column} = '{identity}'; Note = 'x' }})",
                $"('{column},Note', '{identity},x' | ConvertFrom-Csv)",
                $"($args[0] | Select-Object {column}, Title)",
                $"(Get-Process -Id $PID | Select-Object @{{ n = '{column}'; e = {{ '{identity}' }} }})",
            ]);
        }

        if (type != typeof(Scan) && type != typeof(ReportTemplate) && !isAddress)
        {
            given.AddRange(["7L", "7.0", "@(7, '7')"]);
        }

        Assert.All(given, script =>
        {
            var (run, sent) = Run(taker, script, Record(type));
            Assert.True(sent > 0 || run.Errors.Count == 0, $"{script}: {string.Join("; ", run.Errors.Concat([run.Failure?.ErrorRecord]).OfType<ErrorRecord>())}");
            Assert.DoesNotContain(run.Errors, error => error.Exception is ParameterBindingException);
        });
    }

    [Theory]
    [InlineData("Remove-QualysReport", "7.9")]
    [InlineData("Remove-QualysReport", "'7.9'")]
    [InlineData("Stop-QualysReport", "'0x7'")]
    [InlineData("Get-QualysReport", "'1kb'")]
    [InlineData("Get-QualysScanSchedule", "'7e0'")]
    [InlineData("Start-QualysReportSchedule", "([pscustomobject]@{ Id = '7.9' })")]
    [InlineData("Save-QualysReport", "([pscustomobject]@{ Id = 7.9 })")]
    [InlineData("Remove-QualysReport", "([pscustomobject]@{ Id = $true })")]
    [InlineData("Remove-QualysScan", "7")]
    [InlineData("Remove-QualysScan", "'7'")]
    [InlineData("Get-QualysScan", "'scan/1736361211'")]
    [InlineData("Get-QualysScan", "'map/1736361211.1'")]
    [InlineData("Get-QualysScanResult", "'scan/1.2&action=delete'")]
    [InlineData("Save-QualysScanResult", "([pscustomobject]@{ Ref = 'scan/' })")]
    [InlineData("Stop-QualysScan", "([pscustomobject]@{ Reference = 'x' })")]
    [InlineData("Wait-QualysScan", "\"scan/1.2`n\"")]
    [InlineData("Get-QualysScan", "([pscustomobject]@{ Other = 1 })")]
    [InlineData("Get-QualysScan", "@{ Ref = 'scan/1.2' }")]
    public void What_names_none_is_refused_by_its_form_before_anything_is_sent(string taker, string given)
    {
        var (run, sent) = Run(taker, given, null);
        Assert.Equal(0, sent);
        Assert.NotNull(run.Failure?.ErrorRecord ?? Assert.Single(run.Errors));
    }

    [Theory]
    [InlineData("Remove-QualysScan -Ref 'scan/1.2', 'x'")]
    [InlineData("Remove-QualysReport -InputObject $args[0]")]
    [InlineData("Remove-QualysReport -Id 7, 7.5")]
    [InlineData("New-QualysReport 1 PDF -ScanRef x")]
    public void What_is_typed_is_held_to_it_too(string line)
    {
        var service = new StubService(_ => new StubReply("", 500));
        using var module = new ModuleAtWork();
        module.Using(SessionMaker.Basic(service));
        Assert.Equal("ParameterArgumentTransformationError", module.Bad(line, Record(typeof(ReportSchedule))).FullyQualifiedErrorId.Split(',')[0]);
        Assert.Empty(service.Requests);
    }

    /// <summary>What else it takes, by a property of that: tests of the noun hold what becomes of it.</summary>
    private static IEnumerable<Type> Also(string taker) => StagedAssembly.Parameters(StagedAssembly.Commands[taker]).SelectMany(parameter => StagedAssembly.AlsoOf(parameter.Property)).Select(type => typeof(Scan).Assembly.GetType(type.FullName!, throwOnError: true)!);

    private static (Type Type, string Noun) Kind(string taker) =>
        taker.StartsWith("New-QualysReport", StringComparison.Ordinal) ? (typeof(ReportTemplate), "report template")
        : taker == AddressTaker ? Kinds["QualysHost"]
        : Kinds[StagedAssembly.Attribute(StagedAssembly.Commands[taker]).NounName];

    private static bool FromPipeline(ParameterAttribute attribute) => attribute.ValueFromPipeline || attribute.ValueFromPipelineByPropertyName;

    private static void Refused(string taker, string other, string given, object value)
    {
        var (run, sent) = Run(taker, given, value);
        Assert.Equal(0, sent);
        var error = run.Failure?.ErrorRecord ?? Assert.Single(run.Errors);
        Assert.Contains($"{other} is no {Kind(taker).Noun}.", error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Pipes a thing into a cmdlet that would do it at once, before a service that refuses whatever it is asked: a wait would go on over anything less.</summary>
    private static (EngineRun Run, int Sent) Run(string taker, string given, object? value)
    {
        var service = new StubService(_ => StubReply.Simple("Missing required parameter(s): x", "1903", 400));
        using var module = new ModuleAtWork();
        module.Using(SessionMaker.Basic(service));
        var confirm = StagedAssembly.Attribute(StagedAssembly.Commands[taker]).SupportsShouldProcess ? " -Confirm:$false" : "";
        var run = module.Run($"$v = {given}; $v | {taker}{(More.TryGetValue(taker, out var more) ? more : "")}{confirm}", value);
        return (run, service.Requests.Count);
    }

    private static object Record(Type type)
    {
        if (type == typeof(QualysSession))
        {
            return SessionMaker.Basic(StubService.Playing());
        }

        var record = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is not null))
        {
            object? value = property.PropertyType == typeof(long) ? Number : property.Name == "Qid" ? (int)Number : property.Name == "Ref" ? Reference : property.PropertyType == typeof(string) ? "x" : null;
            if (value is not null)
            {
                property.SetValue(record, value);
            }
        }

        return record;
    }
}
