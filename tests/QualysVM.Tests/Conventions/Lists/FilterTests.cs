using System.Management.Automation;
using System.Reflection;
using QualysVM.Tests.Engine;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Conventions.Lists;

/// <summary>What a list is asked for: each filter as it is called, alone and together with an identity; and what is not there is an error.</summary>
[Trait("Speed", "slow")]
public sealed class FilterTests
{
    /// <summary>These say where and how to ask, and not for what; or are refused without another one.</summary>
    private static readonly string[] NoFilters = ["Session", "EchoRequest", "ClientId", "ClientName", "IdOnly", "ThrottleLimit", "IncludeVulnerability", "TagMatch", "ExcludeTagMatch", "Ref", "Since", "Module"];

    public static TheoryData<string> Identified => ListTable.Identified;

    public static TheoryData<string> Unidentified => [.. ListTable.Rows.Where(row => row.Reader is not null && row.Identity is null).Select(row => row.ToString())];

    [Theory]
    [MemberData(nameof(Identified))]
    public async Task An_identity_and_a_filter_both_count(string name)
    {
        var row = ListTable.Named(name);
        var records = await row.SampleRecordsAsync();
        using var list = new ListAtWork(row);
        var all = list.Run("");
        Assert.Equal(records.Count, all.Output.Count);
        var first = $"-{row.Identity} '{records[0]}'";
        var one = list.Run(first);
        Assert.Equal([$"{records[0]}"], one.Output);
        if (one.Fields.Except(all.Fields).ToList() is { Count: > 0 } identity)
        {
            Assert.True(WireName.Fits(identity.Single(field => field.Key != "details").Key, row.Identity!) && identity[0].Value == $"{records[0]}");
        }

        foreach (var parameter in Filters(row))
        {
            foreach (var (given, sent) in Values(parameter, records))
            {
                var filter = $"-{parameter.Name}{given}";
                var (alone, both) = (list.Run(filter), list.Run($"{first} {filter}"));
                if (alone.Fields.SetEquals(all.Fields))
                {
                    // Applied here, as the service has no such filter: nothing in the sample is like that.
                    Assert.True(alone.Output.Count == 0 && both.Output.Count == 0, $"{row.Command} {filter} lets something pass.");
                    continue;
                }

                var added = alone.Fields.Except(all.Fields).ToList();
                var field = Assert.Single(added, field => !WireName.IsCompanion(field.Key, added.Select(other => other.Key)));
                Assert.True(WireName.Fits(field.Key, parameter.Name) && field.Value.Contains(sent, StringComparison.Ordinal), $"{row.Command} {filter} sends {field}.");
                Assert.True(both.Fields.SetEquals(alone.Fields.UnionBy(one.Fields, sent => sent.Key)), $"{row.Command} {first} {filter} sends {string.Join(", ", both.Fields)}.");
            }
        }
    }

    /// <summary>Where what is listed is named by nothing: each parameter changes the field of its name, and what goes with that.</summary>
    [Theory]
    [MemberData(nameof(Unidentified))]
    public async Task A_filter_is_on_the_wire_under_its_name(string name)
    {
        var row = ListTable.Named(name);
        var records = await row.SampleRecordsAsync();
        using var list = new ListAtWork(row);
        var all = list.Run("").Fields;
        foreach (var parameter in Filters(row))
        {
            foreach (var (given, sent) in Values(parameter, records))
            {
                var filter = $"-{parameter.Name}{given}";
                var alone = list.Run(filter).Fields;
                var changed = alone.Except(all).ToList();
                var field = Assert.Single(changed, field => !WireName.IsCompanion(field.Key, changed.Select(other => other.Key)));
                Assert.True(WireName.Fits(field.Key, parameter.Name) && field.Value.Contains(sent, StringComparison.OrdinalIgnoreCase), $"{row.Command} {filter} sends {field}.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Identified))]
    public async Task What_is_not_there_is_an_error_and_what_is_has_its_turn(string name)
    {
        var row = ListTable.Named(name);
        var records = await row.SampleRecordsAsync();
        using var list = new ListAtWork(row);
        var absent = row.Identity == "Ref" ? "scan/1999999999.9" : "7";
        foreach (var filter in Filters(row).Select(parameter => $"-{parameter.Name}{Values(parameter, records)[0].Given}").Prepend(""))
        {
            var (errors, _, output) = list.Try($"-{row.Identity} {absent} {filter}");
            Assert.Equal("QualysVM.NotFound " + absent, Assert.Single(errors));
            Assert.Empty(output);
        }

        var (some, _, found) = list.Try($"-{row.Identity} {absent}, '{records[0]}'");
        Assert.Single(some);
        Assert.Equal([$"{records[0]}"], found);

        // A call that fails, where there is one for each: templates come all in one.
        var (refused, asked, rest) = list.Try($"-{row.Identity} {ListAtWork.Refused(row)}, '{records[0]}'");
        Assert.Equal(asked.Any(field => field.Value == $"{records[0]}") ? ["QualysVM.InvalidParameterValue " + ListAtWork.Refused(row)] : ["QualysVM.NotFound " + ListAtWork.Refused(row)], refused);
        Assert.Equal([$"{records[0]}"], rest);
        Assert.Contains(list.Complete(), offer => offer.Contains($"{records[0]}", StringComparison.Ordinal) || offer.Contains("title", StringComparison.Ordinal) || (records[0].GetType().GetProperty("Name")?.GetValue(records[0]) is string called && offer.Contains(called, StringComparison.Ordinal)));
    }

    private static IEnumerable<PropertyInfo> Filters(ListRow row) =>
        StagedAssembly.Parameters(StagedAssembly.Commands[row.Command]).Select(parameter => parameter.Property).Where(property => property.Name != row.Identity && !NoFilters.Contains(property.Name));

    /// <summary>What can be given, which no record of the sample is like, and what must be sent of it.</summary>
    private static (string Given, string Sent)[] Values(PropertyInfo parameter, IReadOnlyList<object> records)
    {
        var type = Nullable.GetUnderlyingType(parameter.PropertyType) ?? parameter.PropertyType.GetElementType() ?? parameter.PropertyType;
        if (parameter.GetCustomAttribute<ValidateSetAttribute>() is { } set)
        {
            var word = set.ValidValues.FirstOrDefault(value => !records.Any(record => value == record.GetType().GetProperty(parameter.Name)?.GetValue(record)?.ToString())) ?? set.ValidValues[0];
            return [(" " + word, parameter.Name is "CloudMetadataProvider" or "PlatformProvider" or "Type" && parameter.DeclaringType!.Name is var name && (name.Contains("Host", StringComparison.Ordinal) || name.Contains("Appliance", StringComparison.Ordinal)) ? word.ToLowerInvariant() : word)];
        }

        return type == typeof(bool) ? [(" $true", "1"), (" $false", "0")]
            : type == typeof(SwitchParameter) ? [("", parameter.Name.StartsWith("Exclude", StringComparison.Ordinal) || parameter.Name is "IncludeAssetGroup" or "IncludeCloudMetadata" ? "" : parameter.Name == "Brief" ? "brief" : parameter.Name == "WithoutTag" ? "0" : "1")]
            : type == typeof(DateTimeOffset) ? [(" 2031-02-03T04:05:06Z", "2031-02-03T04:05:06Z")]
            : type.IsEnum ? [(" " + Enum.GetName(type, 3), "3")]
            : parameter.Name == "Severity" ? [(" 4", "4")]
            : parameter.Name == "ScanRef" ? [(" scan/1.7", "scan/1.7")]
            : parameter.Name == "Ip" ? [(" 10.9.9.9", "10.9.9.9")]
            : parameter.Name == "Cve" ? [(" cve-2031-77777", "CVE-2031-77777")]
            : type == typeof(string) ? [(" some", "some")]
            : [(" 77", "77")];
    }

    /// <summary>The module before a service that answers whatever it is asked with the whole sample, but for one identity.</summary>
    private sealed class ListAtWork : IDisposable
    {
        private readonly ListRow row;
        private readonly StubService service;
        private readonly ModuleAtWork module = new();

        public ListAtWork(ListRow row)
        {
            this.row = row;
            service = new StubService(request => request.Fields.Any(field => field.Value == Refused(row)) ? StubReply.Simple("No", "1905", 400) : new StubReply(Sample.Text(row.Sample)));
            module.Using(SessionMaker.Basic(service));
        }

        /// <summary>An identity that the service will not hear of.</summary>
        public static string Refused(ListRow row) => row.Identity == "Ref" ? "scan/1999999999.8" : "8";

        public (HashSet<KeyValuePair<string, string>> Fields, List<string> Output) Run(string arguments)
        {
            var (errors, fields, output) = Try(arguments);
            Assert.Empty(errors);
            return (fields, output);
        }

        public (List<string> Errors, HashSet<KeyValuePair<string, string>> Fields, List<string> Output) Try(string arguments)
        {
            var before = service.Requests.Count;
            var run = module.Run(row.Line(arguments));
            Assert.True(run.Failure is null, $"{row.Line(arguments)}: {run.Failure}");
            return ([.. run.Errors.Select(error => $"{error.FullyQualifiedErrorId.Split(',')[0]} {error.TargetObject}")], [.. service.Requests.Skip(before).SelectMany(request => request.Fields)],
                [.. run.Output.Select(record => record.ToString())]);
        }

        public IEnumerable<string> Complete() => module.Complete(row.Line()).Select(offer => offer.CompletionText);

        public void Dispose() => module.Dispose();
    }
}
