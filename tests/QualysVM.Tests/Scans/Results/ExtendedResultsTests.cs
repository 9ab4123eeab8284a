using System.Globalization;
using System.Text;
using System.Text.Json;
using QualysVM.Core.Errors;
using QualysVM.Core.Scans.Results;
using QualysVM.Tests.Http;
using QualysVM.Tests.Sandbox;

namespace QualysVM.Tests.Scans.Results;

/// <summary>The extended format as the sandbox serves it: two objects, rows of 29 keys, one object.</summary>
[Trait("Speed", "slow")]
public sealed class ExtendedResultsTests : IDisposable
{
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task Every_value_of_every_row_is_in_its_property()
    {
        var json = await Large();
        var findings = Read(json).Findings;
        using var document = JsonDocument.Parse(json);
        var rows = document.RootElement.EnumerateArray().Where(row => row.TryGetProperty("qid", out _)).ToList();
        Assert.Equal(rows.Count, findings.Count);
        Assert.All(findings.Zip(rows), pair => Same(pair.Second, pair.First));
    }

    [Fact]
    public async Task The_header_is_put_together_from_both_objects()
    {
        var (_, header) = Read(await platform.Fetch(ScanCalls.Vendors, "&output_format=json_extended&mode=extended"));
        Assert.NotNull(header);
        Assert.Equal((ScanCalls.Vendors, "Scheduled", "Finished", "00:29:43"), (header.Ref, header.Type, header.State, header.DurationText));
        Assert.Equal(new DateTimeOffset(2025, 1, 8, 18, 33, 31, TimeSpan.Zero), header.LaunchDateTime);
        Assert.Equal(SandboxPlatform.Start, header.ResultDateTime);
        Assert.Equal((new TimeSpan(0, 29, 43), 2, 2), (header.Duration, header.ActiveHosts, header.TotalHosts));
        Assert.Equal(("Scan Results", "Sandbox & Sons \"Ltd\"", "Alex Sand", "Manager"), (header.TemplateTitle, header.Company, header.UserName, header.Role));
        Assert.Equal(("abc.com", "Initial Options", null), (header.Target, header.OptionProfile, header.ExcludedTarget));
        Assert.Equal("Köln", header.AdditionalData["city"]);
        Assert.Equal(ScanCalls.Vendors, header.ToString());
    }

    [Fact]
    public void A_date_that_is_none_is_kept()
    {
        var (_, header) = Read("""[{"result_date":"yesterday","launch_date":"2025-01-01"},{"qid":1}]""");
        Assert.Equal((null, null), (header!.ResultDateTime, header.LaunchDateTime));
        Assert.Equal("launch_date=2025-01-01; result_date=yesterday", string.Join("; ", header.AdditionalData.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task The_plain_formats_have_no_header()
    {
        Assert.Null(Read(await platform.Fetch(ScanCalls.Vendors, "&output_format=json")).Header);
        var (findings, header) = Read(await platform.Fetch(ScanCalls.Vendors, "&output_format=json&mode=extended"));
        Assert.Null(header);
        Assert.All(findings, finding => Assert.Equal((false, null, null), (finding.Ssl, finding.Port, finding.Severity)));
    }

    [Fact]
    public async Task However_it_is_cut_it_is_an_error_after_the_rows_that_came()
    {
        var whole = await platform.Fetch(ScanCalls.Vendors, "&output_format=json_extended&mode=extended");
        var bytes = Encoding.UTF8.GetBytes(whole);
        var ends = RowEnds(whole);
        for (var cut = 0; cut < bytes.Length; cut++)
        {
            var seen = 0;
            var error = Assert.Throws<QualysException>(() =>
            {
                foreach (var finding in new ScanResultReader("scan/1.1").Read(ScriptedStream.Of(bytes, cut)))
                {
                    seen++;
                }
            });
            Assert.True(error.Reason == (cut == 0 ? QualysError.EmptyReply : QualysError.ReplyCutOff), $"Cut at {cut}: {error.Reason}");
            Assert.Equal(ends.Count(end => end <= cut), seen);
        }

        Assert.Equal(9, Read(whole).Findings.Count);
    }

    private static List<int> RowEnds(string json)
    {
        var ends = new List<int>();
        for (var at = json.IndexOf("\"category\"", StringComparison.Ordinal); at >= 0; at = json.IndexOf("\"category\"", at + 1, StringComparison.Ordinal))
        {
            ends.Add(json.IndexOf('}', at) + 1);
        }

        return ends;
    }

    private static void Same(JsonElement row, ScanFinding finding)
    {
        Assert.All(finding.AdditionalData, kept => Assert.Equal(row.GetProperty(kept.Key).GetString(), kept.Value)); // vectors
        Assert.Equal("scan/1.1", finding.Ref);
        Assert.Equal(row.GetProperty("qid").GetInt32(), finding.Qid);
        Assert.Equal(
            new[] { "ip", "dns", "netbios", "os", "ip_status", "title", "type", "severity", "port", "protocol", "fqdn", "ssl", "vendor_reference", "cvss_base", "cvss_temporal", "cvss3_base", "cvss3_temporal", "threat", "impact",
                "solution", "exploitability", "associated_malware", "results", "pci_vuln", "instance", "category", "cve_id", "bugtraq_id" }.Select(key => Text(row, key)),
            new[]
            {
                finding.Ip, finding.Dns, finding.NetBios, finding.OperatingSystem, finding.IpStatus, finding.Title, finding.Type, Text(finding.Severity), Text(finding.Port), finding.Protocol, finding.Fqdn,
                    Text(finding.Ssl), finding.VendorReferences,
                Text(finding.CvssBase), Text(finding.CvssTemporal), Text(finding.Cvss3Base), Text(finding.Cvss3Temporal), finding.Threat, finding.Impact, finding.Solution, finding.Exploitability, finding.AssociatedMalware,
                    finding.Result, Text(finding.PciVuln), finding.Instance, finding.Category,
                finding.CveIds.Count == 0 ? null : string.Join(",", finding.CveIds), finding.BugtraqIds.Count == 0 ? null : string.Join(",", finding.BugtraqIds),
            });
    }

    private static string? Text(JsonElement row, string key) => row.GetProperty(key).GetString() switch
    {
        null or "" or "None" => null,
        var text when key.StartsWith("cvss", StringComparison.Ordinal) => text.Split(' ')[0],
        var text => key is "cve_id" or "bugtraq_id" ? text.Replace(", ", ",", StringComparison.Ordinal) : text,
    };

    private static string? Text(object? value) => value is bool flag ? flag ? "yes" : "no" : Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    private static (List<ScanFinding> Findings, ScanResultHeader? Header) Read(string json)
    {
        var reader = new ScanResultReader("scan/1.1");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        List<ScanFinding> findings = [.. reader.Read(stream)];
        return (findings, reader.Header);
    }

    private async Task<string> Large()
    {
        var reference = await platform.Launch("&ip=10.0.0.1-10.0.3.254");
        platform.Clock.Advance(TimeSpan.FromMinutes(3));
        return await platform.Fetch(reference, "&output_format=json_extended&mode=extended");
    }
}
