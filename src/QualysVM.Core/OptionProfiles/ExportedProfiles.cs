using System.Globalization;
using System.Text;
using System.Xml;
using QualysVM.Core.Endings;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Xml;

namespace QualysVM.Core.OptionProfiles;

/// <summary>An export, read whole into the memory and looked at: profiles are some kilobytes each, and a file that lacks some would be taken for a copy.</summary>
internal static class ExportedProfiles
{
    private const string Root = "OPTION_PROFILES";
    private const string Profile = "OPTION_PROFILE";
    private const long Longest = 256L * 1024 * 1024;

    /// <returns>The bytes as they came.</returns>
    /// <exception cref="QualysException">An error, a web page, a cut or broken document, another one, or one without the profile.</exception>
    public static ArraySegment<byte> Read(QualysReply reply, long? id)
    {
        ReplyCheck.Status(reply);
        var beginning = ReplyCheck.First(reply);
        var encoding = Prolog.LookAt(reply).Encoding;
        if (IsNoList(beginning))
        {
            using (ReplyDocument.Open(reply, Root)) // throws what it is
            {
            }
        }

        reply.Body.Part = new ReplyPart("The export", Longest);
        using var copy = new MemoryStream();
        reply.Body.CopyTo(copy);
        var bytes = new ArraySegment<byte>(copy.GetBuffer(), 0, (int)copy.Length);
        var ending = new XmlEnding();
        ending.See(bytes.Array!, bytes.Offset, bytes.Count);
        if (!ending.IsReached)
        {
            throw new QualysException(QualysError.ReplyCutOff, $"The reply to {reply.Call} ends after {bytes.Count} bytes, before its closing tag: it was cut off.") { HttpStatus = reply.Status };
        }

        try
        {
            Look(reply, bytes, encoding, id);
            return bytes;
        }
        catch (XmlException error)
        {
            throw new QualysException(QualysError.MalformedReply, $"The reply to {reply.Call} is not well-formed XML: {error.Message}", error) { HttpStatus = reply.Status };
        }
    }

    /// <summary>An error in words, a web page, or no XML at all.</summary>
    private static bool IsNoList(string beginning) => beginning[0] != '<' || beginning.Contains("SIMPLE_RETURN") || beginning.Contains("GENERIC_RETURN")
        || beginning.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || beginning.StartsWith("<html", StringComparison.OrdinalIgnoreCase);

    private static void Look(QualysReply reply, ArraySegment<byte> bytes, Encoding encoding, long? id)
    {
        using var document = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        document.Position = ReplyEncoding.Of(bytes).Mark;
        var xml = XmlReplies.Open(document, encoding);
        xml.MoveToRoot();
        if (xml.Name != Root)
        {
            throw new QualysException(QualysError.UnexpectedReply, $"{reply.Call} was answered with a {xml.Name} document instead of {Root}.") { HttpStatus = reply.Status };
        }

        var (profiles, found) = (0, false);
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            if (xml.Name != Profile)
            {
                throw new QualysException(QualysError.MalformedReply, $"The reply to {reply.Call} holds a {xml.Name} where only profiles belong.") { HttpStatus = reply.Status };
            }

            profiles++;
            found |= Number(xml) == id?.ToString(CultureInfo.InvariantCulture);
        }

        xml.MoveToEnd();
        if (profiles == 0 || (id is not null && !found))
        {
            throw new QualysException(QualysError.NotFound, id is null ? "There is no option profile to export." : $"The export holds no option profile {id}.")
            {
                HttpStatus = reply.Status,
                Advice = "Check the number and the kind. Only Managers may export, and not every profile may be within an account's scope.",
            };
        }
    }

    /// <summary>The number of the current profile.</summary>
    private static string? Number(ElementReader xml)
    {
        string? number = null;
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            if (xml.Name != "BASIC_INFO")
            {
                xml.Skip();
                continue;
            }

            for (var info = xml.Enter(); xml.NextChild(info);)
            {
                if (xml.Name == "ID")
                {
                    number = xml.ReadText();
                }
                else
                {
                    xml.Skip();
                }
            }
        }

        return number;
    }
}
