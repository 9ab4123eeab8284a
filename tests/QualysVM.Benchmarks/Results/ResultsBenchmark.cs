using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using QualysVM.Core.Scans.Results;
using QualysVM.Sandbox;

namespace QualysVM.Benchmarks.Results;

/// <summary>Reading the results of one large scan, against what a script would otherwise do with the same bytes.</summary>
internal static class ResultsBenchmark
{
    public static IReadOnlyList<Contender> Contenders { get; } =
    [
        new("QualysVM, a row at a time", file =>
        {
            using var json = File.OpenRead(file);
            return new ScanResultReader("scan/1.1").Read(json).Count();
        }),
        new("QualysVM, all rows kept", file =>
        {
            using var json = File.OpenRead(file);
            return new ScanResultReader("scan/1.1").Read(json).ToList().Count;
        }),
        new("System.Text.Json, JsonDocument", file =>
        {
            using var json = File.OpenRead(file);
            using var document = JsonDocument.Parse(json);
            return document.RootElement.EnumerateArray().Count(row => row.TryGetProperty("qid", out _));
        }),
        new("Newtonsoft.Json, as ConvertFrom-Json", file =>
        {
            var rows = (JArray)JsonConvert.DeserializeObject(File.ReadAllText(file), new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.None, MaxDepth = 1024 })!;
            return ScriptObjects.From(rows).Count(row => row.Properties["qid"] is not null);
        }),
    ];

    public static async Task<int> RunAsync(int rows)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        try
        {
            Console.Error.WriteLine("The sandbox serves the results of a scan ...");
            await ServeAsync(rows, file);
            await Contest.RunAsync(Contenders, file);
            return 0;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task ServeAsync(int rows, string file)
    {
        using var client = new HttpClient(new SandboxHandler(new SandboxOptions { ResultRows = rows })) { BaseAddress = SandboxAccount.BaseAddress };
        client.DefaultRequestHeaders.Add("X-Requested-With", "benchmark");
        client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SandboxAccount.UserName}:{SandboxAccount.Password}")));
        var list = await client.GetStringAsync(new Uri("/api/3.0/fo/scan/?action=list&state=Finished&type=On-Demand", UriKind.Relative));
        foreach (var scan in list.Split("<REF>").Skip(1).Select(part => part[..part.IndexOf('<', StringComparison.Ordinal)]))
        {
            using var reply = await client.GetAsync(new Uri($"/api/2.0/fo/scan/?action=fetch&output_format=json_extended&mode=extended&scan_ref={scan}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            await using (var target = File.Create(file))
            {
                await reply.EnsureSuccessStatusCode().Content.CopyToAsync(target);
            }

            if (new FileInfo(file).Length > rows * 100L)
            {
                return;
            }
        }

        throw new InvalidOperationException("The sandbox has no scan with that many results.");
    }
}
