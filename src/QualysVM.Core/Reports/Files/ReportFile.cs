using QualysVM.Core.Endings;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Core.Reports.Files;

/// <summary>The file of a report while it arrives: its name and length are known, its content is not.</summary>
public sealed class ReportFile
{
    private readonly QualysReply reply;
    private readonly Action<long> received;

    internal ReportFile(QualysReply reply, Action<long> received)
    {
        (this.reply, this.received) = (reply, received);
        Name = Disposition.FileName(reply.Header("Content-Disposition")!);
        Length = reply.AnnouncedLength;
    }

    /// <summary>The service's name for it, as it came: not safe as a path. Empty where there is none.</summary>
    public string Name { get; }

    /// <summary>Its length in bytes, or null where the service does not say.</summary>
    public long? Length { get; }

    /// <summary>Writes the content to a stream. Blocks while the network is slow.</summary>
    /// <exception cref="QualysException">The reply broke off; what was written is not the whole.</exception>
    public void CopyTo(Stream target)
    {
        reply.Body.Part = ReplyPart.File;
        var ending = new EndingByContent(reply.Body.EndIsProven);
        var buffer = new byte[128 * 1024];
        long copied = 0;
        for (int read; (read = reply.Body.Read(buffer, 0, buffer.Length)) > 0;)
        {
            target.Write(buffer, 0, read);
            ending.See(buffer, 0, read);
            received(copied += read);
        }

        target.Flush();
        if (!ending.IsReached)
        {
            throw new QualysException(QualysError.ReplyCutOff,
                $"The reply to {reply.Call} ends after {copied} bytes, before the end that a file of the format {ending.Format} has: it was cut off.")
            {
                HttpStatus = reply.Status,
            };
        }
    }
}
