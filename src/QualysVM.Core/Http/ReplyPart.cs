using System.Globalization;
using QualysVM.Core.Errors;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Http;

/// <summary>
/// A part of a reply that is only so long, and where it is short only takes so long. What is more is an attack or a fault; it is
/// counted in bytes, so it ends whatever it consists of: elements, items, names, comments, blanks.
/// </summary>
/// <param name="What">What it is, for the error.</param>
/// <param name="Bytes">How long it may be, unpacked.</param>
/// <param name="Time">How long it may take from its first byte on, or null where a long one is known to take long.</param>
internal sealed record ReplyPart(string What, long Bytes, TimeSpan? Time = null)
{
    private const long Megabyte = 1024 * 1024;

    private const long LongestRecord = 256 * Megabyte;

    private static readonly TimeSpan LongestShortAnswer = TimeSpan.FromMinutes(2);

    /// <summary>What stands before the document that was asked for. The service is known to send comments there while it works.</summary>
    public static ReplyPart Beginning(QualysCall call) => new($"The beginning of the reply to {call}", call.Action.LongestAnswer);

    /// <summary>The short answer to a change, or an error.</summary>
    public static ReplyPart ShortAnswer(QualysCall call) => new($"The short answer to {call}", call.Action.LongestAnswer, LongestShortAnswer);

    /// <summary>The service's echo of a request, which holds all targets that the request named.</summary>
    public static ReplyPart Echo { get; } = new("The REQUEST in the reply", ApiAction.AnswerWithTargets);

    /// <summary>One record of a list, with what stands around it.</summary>
    /// <param name="name">What the service calls it.</param>
    public static ReplyPart Record(string name) => new($"One {name} of the reply", LongestRecord);

    /// <summary>A file. It goes to the disk and not into the memory.</summary>
    public static ReplyPart File { get; } = new("The file", long.MaxValue);

    public QualysException TooLong => new(QualysError.MalformedReply, string.Format(
        CultureInfo.InvariantCulture, "{0} is longer than {1} MB, which no real one is. It was not read any further.", What, Bytes / Megabyte));

    public QualysException TooSlow => new(QualysError.Timeout, string.Format(
        CultureInfo.InvariantCulture, "{0} did not end within {1} s of its first byte. It was not waited for any longer.", What, Time!.Value.TotalSeconds));
}
