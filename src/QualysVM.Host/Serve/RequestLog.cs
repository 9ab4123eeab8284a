using System.Globalization;
using QualysVM.Core.Wording;
using QualysVM.Sandbox;

namespace QualysVM.Host.Serve;

/// <summary>Calls in words: one line for each, whatever its caller put into it.</summary>
public static class RequestLog
{
    /// <summary>Only what a log may hold: of the parameters the action alone.</summary>
    public static string Line(SandboxRequest request, DateTime time)
    {
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{time:HH:mm:ss} {request.Method} {request.Path} {request.Field("action") ?? "-"} {request.Status} {request.Code}").TrimEnd();
        return SafeText.Of(request.Fault is { } fault ? $"{line} fault: {fault}" : line);
    }
}
