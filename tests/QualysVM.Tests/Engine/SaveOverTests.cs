using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;
using QualysVM.Tests.Sandbox;

namespace QualysVM.Tests.Engine;

/// <summary>Only a file is ever replaced, by every cmdlet that saves, whether its name comes from the user or from the service.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class SaveOverTests : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Anybody = Private | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private readonly TemporaryFolder folder = new();
    private readonly ReportService service = new();
    private readonly SandboxPlatform platform = new();

    /// <summary>Each cmdlet that saves, with the name of its file, as it is given a file and as it is given a folder.</summary>
    private static readonly (string Script, string Name)[] Savings =
    [
        ("Save-QualysReport 7 -Path $args[0]", "a.pdf"),
        ($"Save-QualysScanResult {ScanCalls.Vendors} -Path $args[0]", "scan_1736361211.27337.csv"),
    ];

    private static readonly Dictionary<string, string> Told = new()
    {
        ["device"] = "a device",
        ["block device"] = "a device",
        ["FIFO"] = "a FIFO",
        ["socket"] = "a socket",
        ["link to nowhere"] = "a link that leads nowhere",
        ["link to a device"] = "a device",
        ["folder"] = "a folder",
        ["read-only file"] = "read-only",
    };

    public static TheoryData<string, int, bool, bool> Untouchable => [.. from kind in Told.Keys
                                                                         from saving in Enumerable.Range(0, Savings.Length)
                                                                         from named in new[] { true, false }
                                                                         from force in new[] { true, false }
                                                                         select (kind, saving, named, force)];

    public static TheoryData<int, bool> Everywhere => [.. from saving in Enumerable.Range(0, Savings.Length) from named in new[] { true, false } select (saving, named)];

    public void Dispose()
    {
        folder.Dispose();
        service.Dispose();
        platform.Dispose();
    }

    [Fact]
    public void Every_cmdlet_that_saves_is_here() => Assert.Equal(
        Conventions.StagedAssembly.Commands.Keys.Where(name => name.StartsWith("Save-", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        Savings.Select(saving => saving.Script.Split(' ')[0]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Untouchable))]
    public void What_is_no_file_is_left_as_it_is(string kind, int saving, bool named, bool force)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such things.");
        Assert.SkipUnless(Environment.UserName == "root" || !kind.Contains("device", StringComparison.Ordinal), "Only root makes devices.");
        var (script, name) = Savings[saving];
        var path = folder.File(name);
        Make(kind, path);
        var before = Kind(path);
        Assert.SkipWhen(kind == "folder" && named, "A folder that is given is the folder to save in.");
        using var module = Module(saving);
        var error = module.Bad(script + (force ? " -Force" : ""), named ? path : folder.Path);
        var isExisting = kind == "read-only file" && !force;
        Assert.Equal(isExisting ? "QualysVM.FileExists" : "QualysVM.FileNotWritten", error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Contains(path, error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains(isExisting ? "exists" : Told[kind], error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal(before, Kind(path));
        Assert.DoesNotContain(folder.Files, file => file!.EndsWith(".part", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void A_file_that_only_its_owner_reads_stays_so_from_the_first_byte_on(int saving, bool named)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        var (script, name) = Savings[saving];
        var path = folder.File(name);
        foreach (var mode in new[] { Private, Anybody, Private | UnixFileMode.UserExecute, Private | UnixFileMode.GroupRead | UnixFileMode.GroupWrite })
        {
            File.WriteAllText(path, "old");
            File.SetUnixFileMode(path, mode);
            var drafts = new List<UnixFileMode>();
            using var module = Module(saving, () => drafts.AddRange(Directory.EnumerateFiles(folder.Path, "*.part").Select(File.GetUnixFileMode)));
            module.Good(script + " -Force", named ? path : folder.Path);
            Assert.NotEqual("old", File.ReadAllText(path));
            Assert.Equal(mode, File.GetUnixFileMode(path));
            Assert.NotEmpty(drafts);
            Assert.All(drafts, draft => Assert.Equal(Private, draft));
            File.Delete(path);
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void A_file_keeps_its_owner_where_that_is_possible(int saving, bool named)
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows() && Environment.UserName == "root", "Only root gives files away.");
        var (script, name) = Savings[saving];
        var path = folder.File(name);
        File.WriteAllText(path, "old");
        File.SetUnixFileMode(path, Private);
        Run("chown", "12345:54321", path);
        using var module = Module(saving);
        module.Good(script + " -Force", named ? path : folder.Path);
        Assert.Equal("12345:54321 600", Run("stat", "-c", "%u:%g %a", path).Trim());
        Assert.NotEqual("old", File.ReadAllText(path));
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void A_link_to_a_file_is_replaced_and_the_file_is_not_written_through(int saving, bool named)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        var (script, name) = Savings[saving];
        var target = folder.File("target");
        File.WriteAllText(target, "old");
        File.SetUnixFileMode(target, Private);
        File.CreateSymbolicLink(folder.File(name), target);
        using var module = Module(saving);
        module.Good(script + " -Force", named ? folder.File(name) : folder.Path);
        Assert.Equal("old", File.ReadAllText(target));
        Assert.Equal((null, Private), (new FileInfo(folder.File(name)).LinkTarget, File.GetUnixFileMode(folder.File(name))));
    }

    private static void Make(string kind, string path)
    {
        switch (kind)
        {
            case "device": Run("mknod", path, "c", "1", "3"); break;
            case "block device": Run("mknod", path, "b", "240", "0"); break;
            case "FIFO": Run("mkfifo", path); break;
            case "link to nowhere": File.CreateSymbolicLink(path, path + ".nowhere"); break;
            case "folder": Directory.CreateDirectory(path); break;
            case "link to a device":
                Run("mknod", path + ".device", "c", "1", "3");
                File.CreateSymbolicLink(path, path + ".device");
                break;
            case "socket":
                using (var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
                {
                    socket.Bind(new UnixDomainSocketEndPoint(path));
                }

                if (!File.Exists(path))
                {
                    Run("python3", "-c", "import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])", path); // closing it took the name away
                }

                break;
            default:
                File.WriteAllText(path, "old");
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
                break;
        }
    }

    private static string Kind(string path) => Run("stat", "-c", "%F %i %a %h %t %T", path);

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    private ModuleAtWork Module(int saving, Action? meanwhile = null)
    {
        byte[] body = saving == 0 ? [.. "%PDF-1.7\n"u8, .. "\n%%EOF\n"u8] : [.. "\"IP\"\r\n\"10.0.0.1\"\r\n"u8];
        service.Files[7] = () =>
        {
            var response = ReportService.File("a.pdf", body)();
            response.Content = new WatchedContent(body, meanwhile) { Headers = { { "Content-Disposition", "attachment; filename=a.pdf" } } };
            return response;
        };
        var results = new ScriptedService((_, _) => Task.FromResult(ScriptedService.Reply(new WatchedContent(body, meanwhile))));
        return new ModuleAtWork().Using(SessionMaker.Basic(saving == 0 ? service : results));
    }

    /// <summary>A body that looks around before its last byte.</summary>
    private sealed class WatchedContent(byte[] body, Action? meanwhile) : HttpContent
    {
        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new WatchedStream(body, meanwhile));

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => throw new NotSupportedException();

        protected override bool TryComputeLength(out long length)
        {
            length = body.Length;
            return true;
        }
    }

    private sealed class WatchedStream(byte[] body, Action? meanwhile) : MemoryStream(body)
    {
        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            if (Position > 0)
            {
                meanwhile?.Invoke();
            }

            return Task.FromResult(Read(buffer, offset, (int)Math.Min(count, Math.Max(1, Length - Position - 1))));
        }
    }
}
