using System.IO.Compression;
using System.Net;
using System.Text;
using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Scans;
using QualysVM.Core.Sessions;
using QualysVM.Tests.Engine;
using QualysVM.Host.Serve;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Hostile;

/// <summary>A small reply that unpacks to a gigabyte, over a real connection, as only there it is unpacked.</summary>
[Collection(ProcessWide.Name)] // it measures the memory of the whole process
public sealed class CompressedBombTests
{
    private const int Unpacked = 1024 * 1024 * 1024;
    private const long MemoryAllowed = 400L * 1024 * 1024;

    [Theory]
    [InlineData("<SCAN_LIST_OUTPUT><RESPONSE><SCAN_LIST><SCAN><TITLE>", "a")]
    [InlineData("<SCAN_LIST_OUTPUT><RESPONSE><SCAN_LIST><SCAN><TITLE>", "<![CDATA[a value of many parts, each of them short]]>")]
    [InlineData("<SCAN_LIST_OUTPUT><RESPONSE><SCAN_LIST><SCAN><TITLE><![CDATA[", "<")]
    [InlineData("<SCAN_LIST_OUTPUT><RESPONSE a=\"", "a")]
    public async Task A_reply_that_unpacks_to_a_gigabyte_is_refused_before_it_fills_the_memory(string beginning, string filling)
    {
        var packed = Pack(beginning, filling);
        Assert.True(packed.Length < 8 * 1024 * 1024);
        await using var server = await SandboxServer.StartAsync(new PackedService(packed), cancellationToken: TestContext.Current.CancellationToken);
        using var session = new QualysSession(new SessionSettings
        {
            BaseUri = server.BaseAddress,
            Account = new Account(Authentication.Basic, new NetworkCredential("user", "w0rd-of-tests")),
            Resilience = new OneAttempt(),
        });
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var pages = new QualysApi(session).Scans.List(new ScanQuery(), SilentObserver.Instance, TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<QualysException>(() => pages.NextAsync().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.Equal(QualysError.MalformedReply, error.Reason);
        Assert.True(GC.GetTotalMemory(forceFullCollection: false) - before < MemoryAllowed);
    }

    private static byte[] Pack(string beginning, string filling)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.ASCII.GetBytes(beginning));
            var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(filling, 1024 * 1024 / filling.Length)));
            for (var written = 0; written < Unpacked; written += block.Length)
            {
                gzip.Write(block);
            }
        }

        return packed.ToArray();
    }

    private sealed class PackedService(byte[] packed) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new ByteArrayContent(packed);
            content.Headers.ContentEncoding.Add("gzip");
            content.Headers.ContentType = new("application/xml");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
        }
    }
}
