using System.Management.Automation;
using System.Net;
using System.Net.Sockets;
using System.Text;
using QualysVM.Host.Serve;

namespace QualysVM.Tests.Engine;

/// <summary>A service, and a proxy, that repeat secrets: none is in any stream, record, transcript or serialized error.</summary>
public sealed class RepeatedSecretTests : IDisposable
{
    private const string User = "planted_user";
    private const string Password = "planted-Pa$$word+1";
    private const string Cookie = "planted0cookie0value";
    private const string PdfPassword = "geheim PDF<1>";
    private static readonly string[] Secrets =
        [Password, WebUtility.UrlEncode(Password), Cookie, PdfPassword, "geheim+PDF", "geheim PDF&lt;1", "Pr0xy-Secret", "planted_puser", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"))];

    private readonly TemporaryFolder folder = new();
    private readonly ModuleAtWork module = new();

    /// <summary>What the service says of a request, which is all of it.</summary>
    public static TheoryData<string, int, string> Answers => new()
    {
        { "a refusal", 400, "<SIMPLE_RETURN><RESPONSE><CODE>1905</CODE><TEXT>parameter has invalid value: {0}&#27;[2J\u009b</TEXT></RESPONSE></SIMPLE_RETURN>" },
        { "a refusal with HTTP 200", 200, "<SIMPLE_RETURN><RESPONSE><CODE>999</CODE><TEXT>{0}</TEXT></RESPONSE></SIMPLE_RETURN>" },
        { "an old refusal", 200, "<GENERIC_RETURN><RETURN status=\"FAILED\" number=\"2012\">{0}</RETURN></GENERIC_RETURN>" },
        { "a page", 200, "<html><title>{0}</title></html>" },
        { "a page with an error", 502, "<html><title>{0}</title></html>" },
        { "a redirect", 302, "" },
        { "a warning", 200, "<SCAN_LIST_OUTPUT><REQUEST><DATETIME>x</DATETIME><RESOURCE>{0}</RESOURCE><POST_DATA>{0}</POST_DATA></REQUEST><RESPONSE><WARNING><CODE>1</CODE><TEXT>{0}</TEXT></WARNING></RESPONSE></SCAN_LIST_OUTPUT>" },
        { "another document", 200, "<SIMPLE_RETURN><RESPONSE><TEXT>{0}</TEXT></RESPONSE></SIMPLE_RETURN>" },
        { "no XML", 200, "<a b='{0}'>&nothing;</a>" },
        { "JSON", 200, "{{\"{0}" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task What_the_service_repeats_is_masked(string name, int status, string body)
    {
        Assert.NotEmpty(name);
        var service = new SignInThen(new ScriptedService(async (request, token) =>
        {
            var sent = WebUtility.HtmlEncode($"{await request.Content!.ReadAsStringAsync(token)} {Password} {WebUtility.UrlEncode(Password)} {string.Join(" ", request.Headers.SelectMany(header => header.Value))} {PdfPassword}");
            var reply = ScriptedService.Reply(new StringContent(string.Format(System.Globalization.CultureInfo.InvariantCulture, body, sent), Encoding.UTF8, "text/xml"), (HttpStatusCode)status);
            if (status == 302)
            {
                reply.Headers.TryAddWithoutValidation("Location", $"https://{Uri.EscapeDataString(User)}:{Uri.EscapeDataString(Password)}@elsewhere.example/{Cookie}?t={Cookie}");
            }

            return reply;
        }), $"QualysSession={Cookie}");
        await using var server = await SandboxServer.StartAsync(service, cancellationToken: TestContext.Current.CancellationToken);
        await All("""
            Connect-QualysSession -BaseUri $args[0] -Credential $args[1] -NoProxy -MaximumRetryCount 1
            New-QualysReport -Template 1 -OutputFormat PDF -PdfPassword $args[2] -Confirm:$false
            Get-QualysScan -EchoRequest; Get-QualysReport 7; Save-QualysReport 7 $args[3]; Get-QualysScanResult scan/1.1
            Connect-QualysSession -BaseUri $args[0] -Credential $args[1] -NoProxy -Authentication Basic -MaximumRetryCount 0
            Get-QualysScan
            """, server.BaseAddress);
    }

    [Theory]
    [InlineData(407, "-Proxy $args[4]")]
    [InlineData(502, "-Proxy $args[4]")]
    [InlineData(407, "-Proxy $args[5] -ProxyCredential $args[6]")]
    [InlineData(502, "-Proxy $args[5] -ProxyCredential $args[6]")]
    public async Task What_a_proxy_is_shown_is_masked(int status, string proxy)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync(listener, status);
        var address = listener.LocalEndpoint;
        await All($"Connect-QualysSession -BaseUri https://qualysapi.example.com -Credential $args[1] {proxy} -MaximumRetryCount 1", new Uri("https://qualysapi.example.com"),
            $"http://planted_puser:Pr0xy-Secret@{address}", $"http://{address}", Account("planted_puser", "Pr0xy-Secret"));
        listener.Stop();
        await serving;
    }

    [Theory]
    [InlineData("https://planted_puser:Pr0xy-Secret@qualysapi.example.com")]
    [InlineData("planted_puser:Pr0xy-Secret@qualysapi.example.com")]
    [InlineData("https://planted_puser:Pr0xy-Secret@qualysapi.example.com/a?b=c")]
    [InlineData("ftp://planted_puser:Pr0xy-Secret@h")]
    public Task An_address_with_a_password_in_it_is_refused_without_it(string address) =>
        All("Connect-QualysSession -BaseUri $args[4] -Credential $args[1]", new Uri("https://x.example/"), address);

    /// <summary>Runs a script that fails, with all that can be seen, and looks at it.</summary>
    private async Task All(string script, Uri address, params object[] more)
    {
        var log = folder.File("transcript.txt");
        object[] arguments = [address, Account(User, Password), new NetworkCredential("", PdfPassword).SecurePassword, folder.Path, .. more];
        var run = await module.Start($"$null = Start-Transcript '{log}'; $VerbosePreference = $DebugPreference = 'Continue'; & {{ {string.Join("\n", script.Split('\n').Select(line => $"try {{ {line} }} catch {{ $_ }}"))} }} @args *>&1 | ForEach-Object {{ $_; $_ | Out-Default }}; $null = Stop-Transcript", arguments);
        module.Engine.Show("$Error | Format-List * -Force; $Error | ForEach-Object { $_.Exception | Format-List * -Force; $_.CategoryInfo | Format-List *; $_.TargetObject | Format-List *; [System.Management.Automation.PSSerializer]::Serialize($_, 3) }");
        var seen = string.Join("\n", [.. run.Output.Select(value => $"{value} {PSSerializer.Serialize(value, 3)}"), .. run.Errors.Select(error => $"{error} {error.Exception}"), .. run.Progress.Select(record => record.ToString()),
            $"{run.Failure}", $"{module.Output}", $"{module.ErrorOutput}", await File.ReadAllTextAsync(log)]);
        Assert.Contains("QualysVM.", seen, StringComparison.Ordinal);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, seen, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("\u001b[2J", seen, StringComparison.Ordinal);
        Assert.DoesNotContain('\u009b', seen);
    }

    private static PSCredential Account(string user, string password) => new(user, new NetworkCredential("", password).SecurePassword);

    private static async Task ServeAsync(TcpListener listener, int status)
    {
        try
        {
            while (true)
            {
                using var socket = await listener.AcceptSocketAsync();
                var buffer = new byte[8192];
                _ = await socket.ReceiveAsync(buffer);
                await socket.SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} X\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    public void Dispose()
    {
        module.Dispose();
        folder.Dispose();
    }
}
