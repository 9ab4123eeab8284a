using System.Net;
using System.Xml.Linq;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox;

/// <summary>What a person does with one report, in the words of a test.</summary>
internal static class ReportCalls
{
    public const string Path = "/api/3.0/fo/report/";
    public const string Least = "action=launch&template_id=910001&output_format=pdf";

    /// <summary>Longer than a launched report takes.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromSeconds(11);

    public static HttpRequestMessage Report(string form, string login = SandboxAccount.UserName, string path = Path) => SandboxPlatform.Request(path, form: form, login: login);

    public static async Task<XElement> PostReport(this SandboxPlatform platform, string form, string path = Path)
    {
        using var response = await platform.Send(Report(form, path: path));
        var xml = await SandboxPlatform.Read(response);
        Assert.True(response.StatusCode == HttpStatusCode.OK && !xml.Descendants("CODE").Any(), xml.ToString());
        return xml;
    }

    /// <summary>The ID that an answer holds.</summary>
    public static string Id(this XElement answer)
    {
        var item = Assert.Single(answer.Descendants("ITEM"));
        Assert.Equal("ID", item.Value("KEY"));
        return item.Value("VALUE")!;
    }

    public static async Task<string> LaunchReport(this SandboxPlatform platform, string form = Least) => (await platform.PostReport(form)).Id();

    public static async Task<string> FinishedReport(this SandboxPlatform platform, string form = Least)
    {
        var id = await platform.LaunchReport(form);
        platform.Clock.Advance(Long);
        return id;
    }

    /// <summary>The report in the list, or nothing.</summary>
    public static async Task<XElement?> ListedReport(this SandboxPlatform platform, string id) =>
        (await platform.List($"{SandboxPlatform.Reports}&id={id}", "REPORT")).SingleOrDefault();

    public static Task<HttpResponseMessage> FetchReport(this SandboxPlatform platform, string id) =>
        platform.Send(SandboxPlatform.Request($"{Path}?action=fetch&id={id}"));

    /// <summary>The file of a report, with its type, its name as it was sent, and the length it was said to have.</summary>
    public static async Task<(byte[] Bytes, string Type, string Name)> File(this SandboxPlatform platform, string id)
    {
        using var response = await platform.FetchReport(id);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(bytes.Length, response.Content.Headers.ContentLength);
        return (bytes, response.Content.Headers.NonValidated["Content-Type"].ToString(), response.Content.Headers.NonValidated["Content-Disposition"].ToString());
    }
}
