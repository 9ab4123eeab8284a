using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Extensions.Time.Testing;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox;

/// <summary>A sandbox with a clock that stands still, and a client that says what each test leaves open.</summary>
internal sealed class SandboxPlatform : IDisposable
{
    public const string Scans = "/api/3.0/fo/scan/?action=list";
    public const string Everything = Scans + "&launched_after_datetime=0001-01-01";
    public const string Reports = "/api/3.0/fo/report/?action=list";
    public static readonly DateTimeOffset Start = new(2026, 6, 15, 10, 20, 30, TimeSpan.Zero);

    public SandboxPlatform(Func<TimeProvider, SandboxOptions>? options = null, DateTimeOffset? start = null)
    {
        Clock = new FakeTimeProvider(start ?? Start);
        Handler = new SandboxHandler(options?.Invoke(Clock) ?? new SandboxOptions { Clock = Clock });
        Client = new HttpClient(Handler) { BaseAddress = SandboxAccount.BaseAddress };
    }

    public FakeTimeProvider Clock { get; }

    public SandboxHandler Handler { get; }

    public HttpClient Client { get; }

    public static AuthenticationHeaderValue Basic(string login, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login}:{password}")));

    public static HttpRequestMessage Request(string url, HttpMethod? method = null, string? form = null, string? login = SandboxAccount.UserName)
    {
        var request = new HttpRequestMessage(method ?? (form is null ? HttpMethod.Get : HttpMethod.Post), url);
        request.Headers.Add("X-Requested-With", "tests");
        if (login is not null)
        {
            request.Headers.Authorization = Basic(login, SandboxAccount.Password);
        }

        request.Content = form is null ? null : new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        return request;
    }

    public Task<HttpResponseMessage> Send(HttpRequestMessage request, HttpCompletionOption until = HttpCompletionOption.ResponseContentRead) =>
        Client.SendAsync(request, until, TestContext.Current.CancellationToken);

    public async Task<string> Text(string url)
    {
        using var response = await Send(Request(url));
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A call that is expected to succeed.</summary>
    public async Task<XElement> Get(string url, string login = SandboxAccount.UserName)
    {
        using var response = await Send(Request(url, login: login));
        var xml = await Read(response);
        Assert.True(response.StatusCode == HttpStatusCode.OK, xml.ToString());
        return xml;
    }

    public async Task<List<XElement>> List(string url, string element = "SCAN") =>
        (await Get(url)).Descendants(element).Where(e => e.Parent!.Name.LocalName == element + "_LIST").ToList();

    /// <summary>A call that is expected to fail: status, CODE, TEXT.</summary>
    public async Task<(int Status, int Code, string Text)> Refused(HttpRequestMessage request)
    {
        using var response = await Send(request);
        var xml = await Read(response);
        Assert.Equal("SIMPLE_RETURN", xml.Name.LocalName);
        return ((int)response.StatusCode, (int)xml.Descendants("CODE").Single(), (string)xml.Descendants("TEXT").Single());
    }

    public Task<(int Status, int Code, string Text)> Refused(string url) => Refused(Request(url));

    public static async Task<XElement> Read(HttpResponseMessage response)
    {
        using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        return XElement.Load(reader, LoadOptions.None);
    }

    public static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));

    public void Dispose() => Client.Dispose();
}
