using System.Management.Automation;
using QualysVM.Core.Scans.Results;
using QualysVM.Files;

namespace QualysVM.Commands.Scans;

/// <summary>Saves the results of scans in files, as Qualys sends them.</summary>
[Cmdlet(VerbsData.Save, "QualysScanResult", DefaultParameterSetName = AllSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class SaveQualysScanResultCommand : ScanResultCommand
{
    private const int PatienceWithAStop = 5000;
    private Destination? destination;

    /// <summary>The file, or a folder in which each file is named after its scan. By default the current folder.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = ".";

    /// <summary>The format. By default a CSV file with all columns.</summary>
    [Parameter]
    [ValidateSet(ScanResultFormat.Csv, ScanResultFormat.CsvExtended, ScanResultFormat.Json, ScanResultFormat.JsonExtended)]
    public string OutputFormat { get; set; } = ScanResultFormat.CsvExtended;

    /// <summary>Replaces a file that exists.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Fetch(string reference)
    {
        var query = new ScanResultQuery { Ref = reference, Format = OutputFormat.ToLowerInvariant(), IpRanges = IpRange ?? [], Client = Client };
        destination ??= Destination.At(SessionState, Path, Force);
        var extension = OutputFormat.StartsWith("csv", StringComparison.OrdinalIgnoreCase) ? ".csv" : ".json";
        var name = FileNames.Clean(reference, extension);
        if (!ShouldProcess(destination.PathOf(name), $"Save the results of {reference}"))
        {
            return;
        }

        destination.Check();
        var path = destination.Take(name, "2");
        using var file = NewFile.Create(path, Force);
        Write(query, path, file);
        WriteObject(SavedFile.Item(SessionState, InvokeProvider, file.Complete()));
    }

    private void Write(ScanResultQuery query, string path, NewFile file)
    {
        var saving = Api.ScanResults.SaveAsync(query, file.Content, Observer, Stopped);
        try
        {
            var bytes = NewFile.Guard(path, () => Wait(saving));
            WriteVerbose($"{query.Ref}: {bytes} bytes in '{path}'.");
        }
        catch (OperationCanceledException)
        {
            // The file cannot be deleted while somebody still writes to it.
            _ = saving.ContinueWith(_ => { }, TaskScheduler.Default).Wait(PatienceWithAStop);
            throw;
        }
    }
}
