using System.Management.Automation;

namespace QualysVM.Tests.Engine;

/// <summary>client_id and client_name: the engine itself must refuse both, before anything is sent.</summary>
public sealed class ClientSetTests(EngineOnSandbox qualys) : IClassFixture<EngineOnSandbox>
{
    public static TheoryData<string> Lists => new("Get-QualysScan", "Get-QualysReport");

    [Theory]
    [MemberData(nameof(Lists))]
    public void There_are_three_parameter_sets_and_the_pair_never_meets(string command)
    {
        var sets = qualys.Module.Good("(Get-Command $args[0]).ParameterSets", command).Cast<CommandParameterSetInfo>().ToList();
        Assert.Equal(["All", "ClientId", "ClientName"], sets.Select(set => set.Name).Order());
        Assert.Equal(["All"], sets.Where(set => set.IsDefault).Select(set => set.Name));
        Assert.All(sets, set => Assert.Equal(
            set.Name == "All" ? [] : [set.Name],
            set.Parameters.Where(parameter => parameter.Name is "ClientId" or "ClientName").Select(parameter => parameter.Name)));
        Assert.All(sets, set => Assert.DoesNotContain(set.Parameters, parameter => parameter.Name == set.Name && !parameter.IsMandatory));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Both_together_are_ambiguous_and_nothing_is_sent(string command)
    {
        var before = qualys.Platform.Requests.Count;
        var error = qualys.Module.Bad(command + " -ClientId 7 -ClientName Acme");
        Assert.StartsWith("AmbiguousParameterSet,QualysVM.Commands.", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(before, qualys.Platform.Requests.Count);
    }

    [Theory]
    [InlineData("Get-QualysScan -ClientId 7", "client_id=7")]
    [InlineData("Get-QualysScan -ClientName 'R&D + Söhne'", "client_name=R&D + Söhne")]
    [InlineData("Get-QualysReport -ClientId 7", "client_id=7")]
    [InlineData("Get-QualysReport -ClientName 'R&D + Söhne'", "client_name=R&D + Söhne")]
    public void Either_alone_is_sent_in_its_own_field(string script, string field) =>
        Assert.Equal([field], qualys.Sent(script));

    [Theory]
    [InlineData("Get-QualysScan", "[pscustomobject]@{ Ref = 'scan/1736361211.27337'; ClientId = 7; ClientName = 'Acme' }", "scan_ref=scan/1736361211.27337")]
    [InlineData("Get-QualysReport", "[pscustomobject]@{ Id = 42703; ClientId = 7; ClientName = 'Acme' }", "id=42703")]
    public void An_object_with_both_properties_binds_neither(string command, string input, string field) =>
        Assert.Equal([field], Sent($"{input} | {command} -ErrorAction SilentlyContinue"));

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_client_that_cannot_be_one_is_refused_before_anything_is_sent(string command)
    {
        var before = qualys.Platform.Requests.Count;
        Assert.Equal("ParameterArgumentValidationError", Id(command + " -ClientId 0"));
        Assert.Equal("ParameterArgumentValidationError", Id(command + " -ClientName ''"));
        Assert.Equal("QualysVM.InvalidArgument", Id(command + " -ClientName '  '"));
        Assert.Equal(before, qualys.Platform.Requests.Count);
    }

    private string Id(string script) => qualys.Module.Bad(script).FullyQualifiedErrorId.Split(',')[0];

    private IReadOnlyList<string> Sent(string script)
    {
        var before = qualys.Lists.Count;
        qualys.Module.Run(script);
        return EngineOnSandbox.Fields(Assert.Single(qualys.Lists.Skip(before)));
    }
}
