using System.Net.Http.Headers;
using QualysVM.Sandbox.Http;

namespace QualysVM.Sandbox.Faults;

/// <summary>Plays the faults that are due on the calls of one platform.</summary>
internal sealed class FaultPlayer(SandboxOptions options, Dispatcher dispatcher)
{
    private readonly FaultSchedule schedule = new(options.Faults);

    public Fault? Next(ApiCall call) => schedule.Next(call);

    /// <summary>What the caller is told, or nothing where no answer leaves the platform.</summary>
    public Reply? Answer(Fault fault, ApiCall call)
    {
        if (fault.DropSessions)
        {
            dispatcher.Sessions.Clear();
        }

        var reply = fault.LetsActionRun ? dispatcher.Answer(call) : null;
        if (fault.Answer is null && !fault.LosesAnswer)
        {
            return reply;
        }

        // It has been carried out, and nobody will ever read its answer.
        reply?.Discard();
        return fault.Answer?.Make(call, options);
    }

    /// <summary>Sends the answer the way the fault lets it through.</summary>
    public async Task<HttpResponseMessage> SendAsync(Fault fault, Reply? reply, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            if (fault.Delay > TimeSpan.Zero)
            {
                await options.Clock.WaitAsync(fault.Delay, cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            reply?.Discard();
            throw;
        }

        if (reply is null)
        {
            throw fault.Refuse ? BrokenConnection.Refused(request.RequestUri!) : BrokenConnection.NoReply();
        }

        var message = reply.ToMessage(request);
        if (fault.ChangesBody)
        {
            var cut = fault.CutAfter ?? (fault.CutPercent is { } percent ? await LengthAsync(message.Content!).ConfigureAwait(false) * percent / 100 : null);
            message.Content = new FaultyContent(message.Content!, fault, cut, options.Clock);
        }

        if (fault.WithoutHeader is { } header)
        {
            // The one collection refuses what belongs to the other.
            _ = RemoveFrom(message.Headers, header) || RemoveFrom(message.Content!.Headers, header);
        }

        return message;
    }

    // Most bodies do not know how long they are before they are made: those are short enough to be made here.
    private static async Task<long> LengthAsync(HttpContent content)
    {
        if (content.Headers.ContentLength is { } length)
        {
            return length;
        }

        await content.LoadIntoBufferAsync().ConfigureAwait(false);
        // Asked for in its headers, the length would be sent from now on.
        return (await content.ReadAsStreamAsync().ConfigureAwait(false)).Length;
    }

    private static bool RemoveFrom(HttpHeaders headers, string name) =>
        headers.Any(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) && headers.Remove(name);
}
