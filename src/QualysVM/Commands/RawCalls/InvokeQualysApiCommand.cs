using System.Collections;
using System.Management.Automation;
using System.Xml;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.RawCalls;
using QualysVM.Files;

namespace QualysVM.Commands.RawCalls;

/// <summary>
/// Calls what has no cmdlet of its own, in the session as it is: signed, limited, retried and checked as all other calls are. What is not
/// known to read is a change: it asks, and is sent once.
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "QualysApi", DefaultParameterSetName = WholeSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(XmlDocument), typeof(PSObject), typeof(string), typeof(FileInfo))]
public sealed class InvokeQualysApiCommand : SessionCommand
{
    private const string WholeSet = "Whole";
    private const string RecordSet = "Record";
    private const string FileSet = "File";
    private const int PatienceWithAStop = 5000;
    private const int LongestShown = 60;
    private Task? saving;

    /// <summary>The path of the call: /api/…, /msp/… or /qps/… of the platform that the session is connected to.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The parameters by name, the action among them. A list is sent with commas, a boolean as 1 or 0, a date in UTC.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNull]
    public IDictionary? Parameter { get; set; }

    /// <summary>GET or POST. By default what the API takes.</summary>
    [Parameter]
    [ValidateSet("GET", "POST")]
    public string? Method { get; set; }

    /// <summary>What is sent in place of a form: a document in XML or JSON.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Body { get; set; }

    /// <summary>What the body is. By default application/json where it looks like that, else text/xml.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ContentType { get; set; }

    /// <summary>The element of which each is an object. They come as they arrive, from all pages of the list.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RecordSet)]
    [ValidateNotNullOrEmpty]
    public string RecordName { get; set; } = "";

    /// <summary>The file that the answer is saved in, as it comes.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FileSet)]
    [ValidateNotNullOrEmpty]
    public string OutFile { get; set; } = "";

    /// <summary>Replaces a file that exists.</summary>
    [Parameter(ParameterSetName = FileSet)]
    public SwitchParameter Force { get; set; }

    /// <summary>Says that the call only reads: it is not asked about, and is sent again where a read is.</summary>
    [Parameter]
    public SwitchParameter ReadOnly { get; set; }

    private protected override object? Subject => Path.Split('?')[0];

    private protected override void Process()
    {
        var given = GivenParameters.Of(Parameter);
        var call = new RawCall(Api.Raw.At(Path), given.Fields)
        {
            Method = Method is null ? null : Method.Equals("GET", StringComparison.OrdinalIgnoreCase) ? HttpMethod.Get : HttpMethod.Post,
            Body = Body,
            ContentType = ContentType,
            IsReadOnly = ReadOnly,
            Secrets = given.Secrets,
        };
        if (call.Changes && ParameterSetName == RecordSet)
        {
            throw new QualysException(QualysError.InvalidArgument, $"-RecordName reads a list, and {call.ToCall()} is not known to read.")
            {
                Advice = "Where it only reads, add -ReadOnly. Else leave -RecordName out: the answer to a change is returned whole.",
            };
        }

        var destination = ParameterSetName == FileSet ? Destination.File(SessionState, OutFile, Force) : null;
        destination?.Check();
        if (call.Changes && !ShouldProcess(Described(call.ToCall()), "Change by raw call"))
        {
            return;
        }

        if (ParameterSetName == RecordSet)
        {
            var count = Write(Api.Raw.Read(call, RecordName, Observer, Stopped), batch => WriteObject(batch.Select(RawObjects.Of), enumerateCollection: true));
            WriteVerbose($"{count} {RecordName}.");
        }
        else if (destination is null)
        {
            WriteWhole(Wait(Api.Raw.SendAsync(call, isFile: false, content => content(new MemoryStream()), Observer, Stopped)));
        }
        else
        {
            Save(call, destination);
        }
    }

    private void WriteWhole(RawAnswer answer)
    {
        switch (answer.Format)
        {
            case RawFormat.Xml: WriteObject(answer.ToDocument()); break;
            case RawFormat.Json: WriteObject(RawObjects.Read(InvokeCommand, "ConvertFrom-Json", answer.ToText()), enumerateCollection: true); break;
            case RawFormat.Csv: WriteObject(RawObjects.Read(InvokeCommand, "ConvertFrom-Csv", answer.ToText()), enumerateCollection: true); break;
            case RawFormat.Text: WriteObject(answer.ToText()); break;
            default:
                throw new QualysException(QualysError.UnexpectedReply, "The answer is a file, which cannot be shown.") { Advice = "Save it with -OutFile." };
        }
    }

    private void Save(RawCall call, Destination destination)
    {
        var (path, force) = (destination.Take("", ""), (bool)Force);
        var file = Api.Raw.SendAsync(call, isFile: true, content =>
        {
            using var draft = NewFile.Create(path, force);
            _ = NewFile.Guard(path, () => content(draft.Content));
            return draft.Complete();
        }, Observer, Stopped);
        saving = file;
        WriteObject(SavedFile.Item(SessionState, InvokeProvider, Wait(file)));
    }

    /// <summary>The call with the values that may be shown.</summary>
    private static string Described(QualysCall call)
    {
        var fields = call.Fields.Select(field => !Redaction.IsShown(field.Key) || call.IsSecret(field.Key) ? field.Key
            : $"{field.Key}={(field.Value.Length > LongestShown ? field.Value.Substring(0, LongestShown) + "…" : field.Value)}");
        return $"{call}{(call.Fields.Count > 0 ? $" ({string.Join(", ", fields)})" : "")}";
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            // After a stop the draft may still be written to.
            saving?.ContinueWith(_ => { }, TaskScheduler.Default).Wait(PatienceWithAStop);
        }
    }
}
