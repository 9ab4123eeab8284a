using QualysVM.Sandbox;
using QualysVM.Sandbox.Faults;

namespace QualysVM.Host.Serve;

/// <summary>Serves until told to end, saying where, for whom, and what was asked.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(Func<FaultPlan, SandboxOptions> options, string? faults, int port, ReplyPace pace, TimeSpan? time, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(time ?? Timeout.InfiniteTimeSpan);
        try
        {
            var sandbox = new SandboxHandler(options(faults is null ? FaultPlan.Empty : FaultFile.Read(faults)));
            await using var server = await SandboxServer.StartAsync(sandbox, port, pace, end.Token);
            await Console.Out.WriteLineAsync(server.BaseAddress.GetLeftPart(UriPartial.Authority));
            await Console.Out.WriteLineAsync($"User {SandboxAccount.UserName}, password {SandboxAccount.Password}");
            sandbox.Answered += Log;
            await Task.Delay(Timeout.Infinite, end.Token);
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }

        return 0;
    }

    private static void Log(SandboxRequest request) => Console.Out.WriteLine(RequestLog.Line(request, DateTime.Now));
}
