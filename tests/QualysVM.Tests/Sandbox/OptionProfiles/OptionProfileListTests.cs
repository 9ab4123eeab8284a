using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.OptionProfiles;

/// <summary>The option profiles of the sandbox: those that scans are launched with.</summary>
public sealed class OptionProfileListTests : IDisposable
{
    private const string Profiles = "/api/2.0/fo/subscription/option_profile/";
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Theory]
    [InlineData("vm/?action=list", "610001 610002 610003 610004 610005 610010")]
    [InlineData("pci/?action=list", "610009")]
    [InlineData("pc/?action=list", "")]
    [InlineData("vm/?action=list&id=610003", "610003")]
    [InlineData("vm/?action=list&title=Light Inventory", "610003")]
    [InlineData("vm/?action=list&title=Light", "")]
    [InlineData("?action=export", "610001 610002 610003 610004 610005 610010 610009")]
    [InlineData("?action=export&option_profile_id=610009", "610009")]
    [InlineData("?action=export&option_profile_title=Light Inventory&output_format=XML", "610003")]
    [InlineData("?action=export&option_profile_type=pci", "610009")]
    public async Task A_call_has_the_profiles_that_it_names(string call, string numbers)
    {
        var document = await platform.Get(Profiles + call);
        Assert.Equal("OPTION_PROFILES", document.Name.LocalName);
        Assert.Empty(document.Elements("RESPONSE"));
        Assert.Equal(numbers, string.Join(' ', document.Elements("OPTION_PROFILE").Select(profile => profile.Element("BASIC_INFO")!.Value("ID"))));
    }

    [Theory]
    [InlineData("vm/?action=list&echo_request=1", 1901)]
    [InlineData("vm/?action=list&id=x", 1905)]
    [InlineData("?action=export&option_profile_id=5", 1905)]
    [InlineData("?action=export&option_profile_type=vm", 1905)]
    [InlineData("?action=export&output_format=xml", 1905)]
    [InlineData("?action=export&option_profile_id=610001&option_profile_title=x", 1904)]
    public async Task What_a_call_does_not_take_is_refused(string call, int code)
    {
        var (status, refusal, _) = await platform.Refused(Profiles + call);
        Assert.Equal((400, code), (status, refusal));
    }

    [Theory]
    [InlineData(SandboxAccount.UserName, 200, 200)]
    [InlineData(SandboxAccount.UnitManager, 200, 403)]
    [InlineData(SandboxAccount.Auditor, 403, 403)]
    public async Task Managers_alone_may_export(string login, int list, int export)
    {
        using var listed = await platform.Send(SandboxPlatform.Request(Profiles + "vm/?action=list", login: login));
        using var exported = await platform.Send(SandboxPlatform.Request(Profiles + "?action=export", login: login));
        Assert.Equal((list, export), ((int)listed.StatusCode, (int)exported.StatusCode));
    }
}
