namespace QualysVM.Tests.Engine;

/// <summary>Grants the sign-in, and leaves every other call to another service.</summary>
internal sealed class SignInThen(ScriptedService rest, string cookie = "QualysSession=1") : HttpMessageHandler
{
    private readonly HttpMessageInvoker invoker = new(rest);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        if (!form.StartsWith("action=login&", StringComparison.Ordinal))
        {
            return await invoker.SendAsync(request, cancellationToken);
        }

        var reply = ScriptedService.Reply(new StringContent("<SIMPLE_RETURN><RESPONSE><TEXT>Logged in</TEXT></RESPONSE></SIMPLE_RETURN>"));
        reply.Headers.Add("Set-Cookie", cookie + "; path=/api");
        return reply;
    }
}
