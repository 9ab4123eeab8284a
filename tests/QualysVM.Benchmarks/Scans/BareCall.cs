using QualysVM.Sandbox;

namespace QualysVM.Benchmarks.Scans;

/// <summary>A new sandbox, a sign-in, the latest scan, and the sign-out of the session before, which a second Connect-QualysSession does too.</summary>
internal static class BareCall
{
    private static HttpClient? before;

    public static void Run()
    {
        var client = new HttpClient(new SandboxHandler(new SandboxOptions())) { BaseAddress = SandboxAccount.BaseAddress };
        client.DefaultRequestHeaders.Add("X-Requested-With", "benchmark");
        var cookie = Post(client, "/api/2.0/fo/session/", ("action", "login"), ("username", SandboxAccount.UserName), ("password", SandboxAccount.Password))
            .Headers.GetValues("Set-Cookie").First();
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        if (before is not null)
        {
            using var answer = Post(before, "/api/2.0/fo/session/", ("action", "logout"));
            before.Dispose();
        }

        before = client;
        using var reply = Post(client, "/api/3.0/fo/scan/", ("action", "list"), ("show_last", "1"));
        var arrival = ReaderReading.EveryValue(reply.Content.ReadAsStream());
        if (arrival.Count != 1)
        {
            throw new InvalidOperationException("One scan was expected.");
        }
    }

    private static HttpResponseMessage Post(HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).GetAwaiter().GetResult().EnsureSuccessStatusCode();
    }
}
