using System.Globalization;
using System.Net;
using System.Text;
using QualysVM.Core.Http;
using QualysVM.Core.Sessions;
using QualysVM.Resilience;
using QualysVM.Sandbox;
using QualysVM.Tests.Hostile;
using QualysVM.Tests.Resilience;
using QualysVM.Tests.Xml;

namespace QualysVM.Tests.Engine;

/// <summary>A subscription that allows one call at a time, and a list that feeds calls of its own kind: nobody waits for himself.</summary>
public sealed class OneAtATimeTests
{
    private const int Scans = 4_000;
    private static readonly string Long = Documents.ScanList(string.Concat(Enumerable.Range(1, Scans).Select(number => Documents.Scan(number, $"<TARGET>{new string('9', 400)}</TARGET>"))));

    [Theory]
    [InlineData("Get-QualysScan | ForEach-Object { Get-QualysScan -Ref $_.Ref } | Select-Object -First 20", true)]
    [InlineData("Get-QualysScan | ForEach-Object { Get-QualysScan -Ref $_.Ref } | Select-Object -First 20", false)]
    [InlineData("Get-QualysScan | Get-QualysScan | Select-Object -First 20", true)]
    [InlineData("Get-QualysScan | ForEach-Object { Get-QualysScan -Ref $_.Ref } | ForEach-Object { Get-QualysScan -Ref $_.Ref } | Select-Object -First 20", true)]
    [InlineData("$s = $QualysVMSession; Get-QualysScan | ForEach-Object -Parallel { Import-Module $using:psd1; Get-QualysScan -Ref $_.Ref -Session $using:s } -ThrottleLimit 3 | Select-Object -First 20", true)]
    public void A_list_that_feeds_calls_of_its_kind_is_read_to_its_end_first(string script, bool saysSoAtOnce)
    {
        using var service = new OneAtATime(reference =>
            new MemoryStream(Encoding.UTF8.GetBytes(reference.Length == 0 ? Long : Documents.ScanList(Documents.Scan(int.Parse(reference.Split('.')[1], CultureInfo.InvariantCulture))))), saysSoAtOnce);
        using var session = Session(service);
        using var module = new ModuleAtWork().Using(session);
        var run = module.Run("$psd1 = (Get-Module QualysVM).Path; " + script);
        Assert.Null(run.Failure);
        Assert.Empty(run.Errors);
        Assert.Equal(20, run.Output.Count);
        Assert.True(service.MostAtOnce == 1 || !saysSoAtOnce, $"{service.MostAtOnce} at once");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_that_is_too_long_for_that_is_refused_at_once_with_advice(bool saysSoAtOnce)
    {
        var scan = Documents.Scan(1, $"<TARGET>{new string('9', 4000)}</TARGET>");
        using var service = new OneAtATime(reference => reference.Length == 0 ? new EndlessBody(Documents.ScanList("#").Split('#')[0], scan) : new MemoryStream(Encoding.UTF8.GetBytes(Documents.ScanList(scan))), saysSoAtOnce);
        using var session = Session(service);
        using var module = new ModuleAtWork().Using(session);
        var run = module.Run("Get-QualysScan | Select-Object -First 1 | Out-Null; Get-QualysScan | ForEach-Object { Get-QualysScan -Ref $_.Ref -ErrorAction Stop }");
        var error = run.Failure!.ErrorRecord;
        Assert.StartsWith("QualysVM.ConcurrencyLimitExceeded", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("$list = ", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    /// <summary>Waits at limits never end here: whoever waits for one, waits for ever.</summary>
    private static QualysSession Session(HttpMessageHandler service) => new(new SessionSettings
    {
        BaseUri = SandboxAccount.BaseAddress,
        Account = new Account(Authentication.Basic, new(SandboxAccount.UserName, SandboxAccount.Password)),
        Sandbox = service,
        Resilience = new PollyResilience(new RetryOptions(), new WaitingClock()),
    });

    /// <summary>Counts a call for as long as its reply is read, as the service does.</summary>
    private sealed class OneAtATime(Func<string, Stream> bodyOf, bool saysSoAtOnce) : HttpMessageHandler
    {
        private int running;

        public int MostAtOnce { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var fields = System.Web.HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken));
            lock (this)
            {
                MostAtOnce = Math.Max(MostAtOnce, running + 1);
                if (running > 0)
                {
                    return Headed(new HttpResponseMessage(HttpStatusCode.Conflict) { Content = new StringContent("<SIMPLE_RETURN><RESPONSE><CODE>1960</CODE><TEXT>One at a time.</TEXT></RESPONSE></SIMPLE_RETURN>") }, true);
                }

                running++;
            }

            return Headed(new HttpResponseMessage { Content = new StreamContent(new Counted(bodyOf(fields["scan_ref"] ?? ""), () => Interlocked.Decrement(ref running))) }, saysSoAtOnce);
        }

        private static HttpResponseMessage Headed(HttpResponseMessage reply, bool says)
        {
            if (says)
            {
                reply.Headers.Add("X-Concurrency-Limit-Limit", "1");
            }

            return reply;
        }
    }

    private sealed class Counted(Stream inner, Action closed) : Stream
    {
        private int ended;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            if (read == 0)
            {
                End();
            }

            return read;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var bytes = new byte[buffer.Length];
            var read = Read(bytes, 0, bytes.Length);
            bytes.AsMemory(0, read).CopyTo(buffer);
            return new(read);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

        protected override void Dispose(bool disposing)
        {
            End();
            base.Dispose(disposing);
        }

        private void End()
        {
            if (Interlocked.Exchange(ref ended, 1) == 0)
            {
                closed();
            }
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
