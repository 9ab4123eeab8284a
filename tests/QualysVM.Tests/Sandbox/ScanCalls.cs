using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox;

/// <summary>What a person does with one scan, in the words of a test.</summary>
internal static class ScanCalls
{
    public const string Path = "/api/2.0/fo/scan/";
    public const string Vendors = "scan/1736361211.27337";
    public const string Least = "action=launch&option_id=610001&ip=10.0.0.1-10.0.0.9";

    public static HttpRequestMessage Scan(string form, string login = SandboxAccount.UserName) => SandboxPlatform.Request(Path, form: form, login: login);

    public static async Task<XElement> Post(this SandboxPlatform platform, string form)
    {
        using var response = await platform.Send(Scan(form));
        var xml = await SandboxPlatform.Read(response);
        Assert.True(response.StatusCode == HttpStatusCode.OK, xml.ToString());
        return xml;
    }

    /// <summary>Launches a scan and gives its reference.</summary>
    public static async Task<string> Launch(this SandboxPlatform platform, string more = "", string least = Least) =>
        (await platform.Post(least + more)).Descendants("ITEM").Single(item => item.Value("KEY") == "REFERENCE").Value("VALUE")!;

    public static async Task<string> Control(this SandboxPlatform platform, string action, string reference) =>
        (await platform.Post($"action={action}&scan_ref={reference}")).Descendants("TEXT").Single().Value;

    public static Task<(int Status, int Code, string Text)> ControlRefused(this SandboxPlatform platform, string action, string reference) =>
        platform.Refused(Scan($"action={action}&scan_ref={reference}"));

    public static async Task<XElement> Listed(this SandboxPlatform platform, string reference, string more = "") =>
        Assert.Single(await platform.List($"{SandboxPlatform.Scans}&scan_ref={reference}{more}"));

    /// <summary>The newest scan in a state.</summary>
    public static async Task<string> In(this SandboxPlatform platform, string state) =>
        (await platform.List($"{SandboxPlatform.Everything}&state={state}"))[0].Value("REF")!;

    public static Task<string> Fetch(this SandboxPlatform platform, string reference, string more = "") =>
        platform.Text($"{Path}?action=fetch&scan_ref={reference}{more}");

    public static async Task<JsonElement[]> Rows(this SandboxPlatform platform, string reference, string more = "")
    {
        using var json = JsonDocument.Parse(await platform.Fetch(reference, "&output_format=json" + more));
        return [.. json.RootElement.Clone().EnumerateArray()];
    }

    public static string Keys(this JsonElement row) => string.Join(" ", row.EnumerateObject().Select(pair => pair.Name));
}
