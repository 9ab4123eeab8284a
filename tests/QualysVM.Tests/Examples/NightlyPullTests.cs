using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using QualysVM.Core.Detections;
using QualysVM.Core.Sessions;
using QualysVM.Sandbox;
using QualysVM.Tests.Conventions;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Examples;

/// <summary>The script of about_QualysVM_Detections, as it stands there, night after night: the table is what a full pull gives.</summary>
[Trait("Speed", "slow")]
public sealed partial class NightlyPullTests : IDisposable
{
    private const string Everything = "Get-QualysHostDetection -Status New, Active, Re-Opened, Fixed -IncludeIgnored -IncludeDisabled";
    private readonly FakeTimeProvider clock = new(new(2026, 11, 3, 3, 0, 0, TimeSpan.Zero));
    private readonly Meddler service;
    private readonly QualysSession session;
    private readonly ModuleAtWork module = new();
    private readonly TemporaryFolder folder = new();
    private readonly SqliteConnection database;

    public NightlyPullTests()
    {
        service = new Meddler(new SandboxHandler(new SandboxOptions { Clock = clock, Scans = 60 }));
        // Without a session at the service, which would end in a day: each night signs in anew.
        session = SessionMaker.Basic(service);
        module.Using(session);
        module.Good("$clock = $args[0]; Set-Item -Path function:global:Get-Date -Value { $clock.Invoke() }.GetNewClosure()", new Func<DateTime>(() => clock.GetUtcNow().LocalDateTime));
        database = new SqliteConnection($"Data Source={folder.File("qualys.db")};Pooling=False");
        database.Open();
        File.WriteAllText(folder.File("Update-Detection.ps1"), Script());
    }

    [Fact]
    public void After_each_night_and_a_broken_one_the_table_is_a_full_pull()
    {
        Pull();
        Assert.Equal(Listed(), Table());
        var changes = new HashSet<string>();
        for (var night = 1; night <= 5; night++)
        {
            var before = Table();
            clock.Advance(TimeSpan.FromDays(1));
            var purged = night == 2 ? Purge() : null;
            var (state, table) = (File.ReadAllText(folder.File("state.json")), Table());

            service.BreaksAfter = 2000;
            Assert.NotNull(module.Run(Command, Arguments).Failure);
            Assert.Equal((state, 0), (File.ReadAllText(folder.File("state.json")), Table().Except(table).Count()));

            service.BreaksAfter = null;
            Pull();
            Assert.Contains(service.Sent, sent => sent.Contains("detection_processed_after=", StringComparison.Ordinal));
            Assert.Equal(Listed(), Table());
            Assert.DoesNotContain(Table(), row => purged is not null && row.StartsWith(purged, StringComparison.Ordinal));
            changes.UnionWith(Table().Except(before).Select(row => row.Split(' ')[1]));
        }

        Assert.Superset(new HashSet<string> { DetectionStatus.Fixed, DetectionStatus.Reopened }, changes);
    }

    /// <summary>To ignore is no result of a scan, so the night does not see it; the full pull of the week does.</summary>
    [Fact]
    public void What_is_ignored_meanwhile_is_seen_when_everything_is_read()
    {
        Pull();
        clock.Advance(TimeSpan.FromMinutes(10));
        var row = Table().First(row => row.EndsWith(" 0", StringComparison.Ordinal));
        service.Ignored = row.Split(' ')[0];
        Pull();
        Assert.Contains(row, Table());

        // As if the last full pull had been a week ago: the host has not been scanned meanwhile.
        var state = folder.File("state.json");
        File.WriteAllText(state, Regex.Replace(File.ReadAllText(state), "(?<=\"Full\": *\")[^\"]+", "2026-10-20T03:00:00Z"));
        clock.Advance(TimeSpan.FromMinutes(10));
        Pull();
        Assert.Contains(Table(), now => now.StartsWith(service.Ignored + " ", StringComparison.Ordinal) && now.EndsWith(" 1", StringComparison.Ordinal));
        Assert.Equal(Listed(), Table());
    }

    [Fact]
    public void Where_all_hosts_are_out_of_scope_nothing_is_removed()
    {
        Pull();
        var table = Table();
        service.IsEmpty = true;
        clock.Advance(TimeSpan.FromDays(8));
        Assert.Contains("no host at all", module.Run(Command, Arguments).Failure!.Message, StringComparison.Ordinal);
        Assert.Equal(table, Table());
    }

    private static string Command => "& $args[0] -Database $args[1] -StatePath $args[2]";

    private object[] Arguments => [folder.File("Update-Detection.ps1"), database, folder.File("state.json")];

    private void Pull() => Assert.Empty(module.Good(Command, Arguments));

    /// <summary>Each row's name, status, and whether it is ignored.</summary>
    private List<string> Table()
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT Name || ' ' || Status || ' ' || IsIgnored FROM Detection ORDER BY 1";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        Assert.NotEmpty(rows);
        return rows;
    }

    private List<string> Listed() => [.. module.Good(Everything).Cast<HostDetection>().Select(row => $"{row} {row.Status} {(row.IsIgnored == true ? 1 : 0)}").Order(StringComparer.Ordinal)];

    /// <summary>Purges a host.</summary>
    /// <returns>What the names of its detections begin with.</returns>
    private string Purge()
    {
        var found = module.Good(Everything).Cast<HostDetection>().First();
        Assert.Contains(Table(), row => row.StartsWith($"{found} ", StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(SandboxAccount.BaseAddress, "/api/5.0/fo/asset/host/"))
        {
            Content = new FormUrlEncodedContent([new("action", "purge"), new("ids", $"{found.HostId}")]),
            Headers = { Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{SandboxAccount.UserName}:{SandboxAccount.Password}"))) },
        };
        request.Headers.Add("X-Requested-With", "test");
        using var caller = new HttpMessageInvoker(service, disposeHandler: false);
        Assert.Equal(System.Net.HttpStatusCode.OK, caller.SendAsync(request, CancellationToken.None).GetAwaiter().GetResult().StatusCode);
        clock.Advance(TimeSpan.FromMinutes(1));
        return $"{found.HostId}";
    }

    private static string Script()
    {
        var topic = File.ReadAllText(Path.Combine(StagedAssembly.RepositoryRoot, "en-US", "about_QualysVM_Detections.help.txt")).ReplaceLineEndings("\n");
        return Block().Matches(topic).Select(match => match.Value).Single(block => block.TrimStart().StartsWith("# Update-Detection.ps1\n", StringComparison.Ordinal));
    }

    [GeneratedRegex("(?:^        .*\n|^\n(?=        ))+", RegexOptions.Multiline)]
    private static partial Regex Block();

    public void Dispose()
    {
        module.Dispose();
        session.Dispose();
        service.Dispose();
        database.Dispose();
        folder.Dispose();
    }

    /// <summary>The sandbox with what it cannot play: somebody who ignores a detection, an account that sees no host, and a cable that is pulled.</summary>
    private sealed class Meddler(SandboxHandler platform) : DelegatingHandler(platform)
    {
        public List<string> Sent { get; } = [];

        public int? BreaksAfter { get; set; }

        public string? Ignored { get; set; }

        public bool IsEmpty { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
            request.Headers.AcceptEncoding.Clear();
            var response = await base.SendAsync(request, cancellationToken);
            var path = request.RequestUri!.AbsolutePath;
            if (!path.Contains("/asset/host/", StringComparison.Ordinal))
            {
                return response;
            }

            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            text = IsEmpty ? Regex.Replace(text, "<(HOST_LIST|ID_SET)>.*</\\1>", "", RegexOptions.Singleline)
                : BreaksAfter is { } length && path.Contains("detection", StringComparison.Ordinal) ? text[..Math.Min(length, text.Length / 2)]
                : Ignored is { } name ? Regex.Replace(text, $"(<UNIQUE_VULN_ID>{name}</UNIQUE_VULN_ID>(?:(?!</DETECTION>).)*<IS_IGNORED>)0", "${1}1", RegexOptions.Singleline)
                : text;
            response.Content = new StringContent(text, System.Text.Encoding.UTF8, "text/xml");
            return response;
        }
    }
}
