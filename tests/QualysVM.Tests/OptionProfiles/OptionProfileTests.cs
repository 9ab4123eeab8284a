using System.Collections;
using System.Text;
using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.OptionProfiles;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.OptionProfiles;

/// <summary>What a profile says, and the passwords in it, which no object has and every export.</summary>
public sealed class OptionProfileTests
{
    private const string Secret = "L:Guest,P:temp";
    private const string Vendors = "option-profile-vm-list-guide.xml";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_vendors_sample_is_read_without_its_passwords()
    {
        var profile = (await Read(Sample.Text(Vendors))).Only;
        Assert.Equal((51451401, "user op - 1", "user", "Example User (exmpl_ap)", false, true), (profile.Id, profile.Title, profile.GroupType, profile.Owner, profile.IsDefault, profile.IsGlobal));
        Assert.Equal(("standard", "1024", "light", "8080"), (profile.TcpPortsType, profile.TcpPortsAdditional, profile.UdpPortsType, profile.UdpPortsAdditional));
        Assert.Equal(("COMPLETE", "Standard", 10, 30, "Medium"), (profile.VulnerabilityDetection, profile.BruteForcingLevel, profile.ExternalScanners, profile.ScannerAppliances, profile.PacketDelay));
        Assert.Equal(["ftp - 1", "ssh - 1", "window - 1"], profile.BruteForcingLists);
        Assert.Equal(10, profile.Authentication.Count);
        Assert.Equal("1", profile.AdditionalData["SCAN/PORTS/TCP_PORTS/THREE_WAY_HANDSHAKE"]);
        Assert.Contains(Secret, Sample.Text(Vendors), StringComparison.Ordinal);
        Assert.DoesNotContain(Texts(profile), text => text.Contains("temp", StringComparison.Ordinal) || text.Contains("sdfdsf", StringComparison.Ordinal) || text.Contains("xyz", StringComparison.Ordinal));
        Assert.Equal("REDACTED", profile.AdditionalData["SCAN/CUSTOM_HTTP_HEADER"]);
    }

    [Theory]
    [InlineData("<PASSWORD_BRUTE_FORCING><CUSTOM_LIST><CUSTOM><NEW>" + Secret + "</NEW></CUSTOM></CUSTOM_LIST></PASSWORD_BRUTE_FORCING>")]
    [InlineData("<PASSWORD_BRUTE_FORCING><NEW><LOGIN>" + Secret + "</LOGIN></NEW></PASSWORD_BRUTE_FORCING>")]
    [InlineData("<NEW><LOGIN_PASSWORD>" + Secret + "</LOGIN_PASSWORD></NEW>")]
    [InlineData("<CUSTOM_HTTP_HEADER><VALUE>" + Secret + "</VALUE></CUSTOM_HTTP_HEADER>")]
    public async Task A_password_in_a_place_that_nobody_knows_is_in_no_object_either(string elements)
    {
        var profile = (await Read($"<OPTION_PROFILES><OPTION_PROFILE><BASIC_INFO><ID>7</ID></BASIC_INFO><SCAN>{elements}<NEWS>kept</NEWS></SCAN></OPTION_PROFILE></OPTION_PROFILES>")).Only;
        Assert.Equal("kept", profile.AdditionalData["SCAN/NEWS"]);
        Assert.DoesNotContain(Texts(profile), text => text.Contains(Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<COMPLETE>complete</COMPLETE>", "COMPLETE", "")]
    [InlineData("<RUNTIME/>", "RUNTIME", "")]
    [InlineData("<CUSTOM_LIST><CUSTOM><ID>5</ID><TITLE>a</TITLE></CUSTOM><CUSTOM><ID>6</ID><TITLE>b</TITLE></CUSTOM></CUSTOM_LIST>", "CUSTOM", "a, b")]
    public async Task What_it_looks_for_is_one_of_three(string elements, string kind, string lists)
    {
        var profile = (await Read($"<OPTION_PROFILES><OPTION_PROFILE><BASIC_INFO><ID>7</ID><UPDATE_DATE>N/A</UPDATE_DATE></BASIC_INFO><SCAN><VULNERABILITY_DETECTION>{elements}</VULNERABILITY_DETECTION></SCAN></OPTION_PROFILE></OPTION_PROFILES>")).Only;
        Assert.Equal((kind, lists, null), (profile.VulnerabilityDetection, profile.SearchLists.ToString(), profile.UpdateDateTime));
        Assert.DoesNotContain("UPDATE_DATE", profile.AdditionalData.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vm", "/vm/")]
    [InlineData("pc", "/pc/")]
    [InlineData("PCI", "/pci/")]
    public async Task Each_module_has_a_list_of_its_own(string module, string path)
    {
        var service = StubService.Playing(new StubReply("<OPTION_PROFILES></OPTION_PROFILES>"));
        using var session = TestSession.Over(service);
        Assert.Empty((await Outcome.Of(new QualysApi(session).OptionProfiles.List(module, new(), SilentObserver.Instance, Token))).Records);
        Assert.EndsWith(path, service.Requests.Single().Uri.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_is_what_came_byte_for_byte()
    {
        var sent = Sample.Bytes(Vendors);
        Assert.Equal(sent, (await Export(Encoding.UTF8.GetString(sent), 51451401)).ToArray());
        Assert.Equal(sent, (await Export(Encoding.UTF8.GetString(sent), null)).ToArray());
    }

    [Theory]
    [InlineData("<OPTION_PROFILES></OPTION_PROFILES>", QualysError.NotFound)]
    [InlineData("<OPTION_PROFILES><OPTION_PROFILE><BASIC_INFO><ID>8</ID></BASIC_INFO></OPTION_PROFILE></OPTION_PROFILES>", QualysError.NotFound)]
    [InlineData("<OPTION_PROFILES><OPTION_PROFILE><SCAN><ID>7</ID></SCAN></OPTION_PROFILE></OPTION_PROFILES>", QualysError.NotFound)]
    [InlineData("<OPTION_PROFILES><OPTION_PROFILE><BASIC_INFO><ID>7</ID></BASIC_INFO></OPTION_PROFILE><ERROR>x</ERROR></OPTION_PROFILES>", QualysError.MalformedReply)]
    [InlineData("<OPTION_PROFILES><OPTION_PROFILE><BASIC_INFO><ID>7</ID></BASIC_INFO></OPTION_PROFILE>", QualysError.ReplyCutOff)]
    [InlineData("<OPTION_PROFILES><OPTION_PROFILE><BASIC_INFO><ID>7</ID></SCAN></OPTION_PROFILE></OPTION_PROFILES>", QualysError.MalformedReply)]
    [InlineData("<OTHER><OPTION_PROFILE><BASIC_INFO><ID>7</ID></BASIC_INFO></OPTION_PROFILE></OTHER>", QualysError.UnexpectedReply)]
    [InlineData("<!DOCTYPE html><html><body>Sign in</body></html>", QualysError.HtmlReply)]
    [InlineData("OK", QualysError.MalformedReply)]
    [InlineData("", QualysError.EmptyReply)]
    [InlineData("<SIMPLE_RETURN><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME><CODE>1905</CODE><TEXT>no</TEXT></RESPONSE></SIMPLE_RETURN>", QualysError.InvalidParameterValue)]
    public async Task What_is_no_whole_document_with_the_profile_is_no_export(string body, QualysError reason) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<QualysException>(() => Export(body, 7))).Reason);

    [Fact]
    public async Task Cut_anywhere_it_is_no_export()
    {
        var body = Sample.Text(Vendors).TrimEnd();
        for (var cut = 0; cut < body.Length; cut += 7)
        {
            await Assert.ThrowsAsync<QualysException>(() => Export(body[..cut], 51451401));
        }
    }

    private static async Task<ArraySegment<byte>> Export(string body, long? id)
    {
        using var session = TestSession.Over(StubService.Playing(new StubReply(body)));
        return await new QualysApi(session).OptionProfiles.ExportAsync(new() { Id = id }, SilentObserver.Instance, Token);
    }

    private static async Task<Outcome<OptionProfileSettings>> Read(string body)
    {
        using var session = TestSession.Over(StubService.Playing(new StubReply(body)));
        var outcome = await Outcome.Of(new QualysApi(session).OptionProfiles.List("Vm", new(), SilentObserver.Instance, Token));
        Assert.Null(outcome.Error);
        return outcome;
    }

    private static IEnumerable<string> Texts(OptionProfileSettings profile) => profile.GetType().GetProperties().Select(property => property.GetValue(profile)).SelectMany(value => value switch
    {
        null => [],
        string text => [text],
        IEnumerable items => items.Cast<object>().Select(item => item.ToString()!),
        _ => new[] { value.ToString()! },
    });
}
