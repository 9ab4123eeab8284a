using Microsoft.Extensions.Time.Testing;
using QualysVM.Sandbox;
using QualysVM.Sandbox.Faults;

namespace QualysVM.Tests.Sandbox.Faults;

/// <summary>A sandbox in which things go wrong, called without an HttpClient, so that nothing buffers or retries.</summary>
internal sealed class FaultyPlatform : IDisposable
{
    private readonly HttpMessageInvoker invoker;

    public FaultyPlatform(params Fault[] faults)
    {
        Handler = new SandboxHandler(new SandboxOptions { Clock = Clock, ConcurrencyLimit = 1, Faults = new FaultPlan(faults) });
        invoker = new HttpMessageInvoker(Handler);
    }

    public FakeTimeProvider Clock { get; } = new(SandboxPlatform.Start);

    public SandboxHandler Handler { get; }

    public SandboxRequest Last => Handler.Requests[^1];

    public Task<HttpResponseMessage> Scans(CancellationToken? token = null) => Send(SandboxPlatform.Request(SandboxPlatform.Scans), token);

    public Task<HttpResponseMessage> Reports() => Send(SandboxPlatform.Request(SandboxPlatform.Reports));

    public async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken? token = null)
    {
        request.RequestUri = new Uri(SandboxAccount.BaseAddress, request.RequestUri!);
        return await invoker.SendAsync(request, token ?? TestContext.Current.CancellationToken);
    }

    /// <summary>Makes so many calls, one after the other, and tells the status of all calls so far.</summary>
    public async Task<string> Statuses(int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            (await Scans()).Dispose();
        }

        return string.Join(" ", Handler.Requests.Select(request => request.Status));
    }

    public void Dispose() => invoker.Dispose();
}
