using System.Management.Automation;
using QualysVM.Core.Errors;
using QualysVM.Core.Scans.Results;
using QualysVM.Files;

namespace QualysVM.Commands.Scans;

/// <summary>Saves the results of scans in files, as Qualys sends them.</summary>
[Cmdlet(VerbsData.Save, "QualysScanResult", DefaultParameterSetName = AllSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class SaveQualysScanResultCommand : ScanResultCommand
{
    private const int PatienceWithAStop = 5000;
    private readonly HashSet<string> saved = new(StringComparer.OrdinalIgnoreCase);

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
        var path = PathFor(reference);
        if (!ShouldProcess(path, $"Save the results of {reference}"))
        {
            return;
        }

        if (saved.Contains(path))
        {
            throw new QualysException(QualysError.FileExists, $"The file '{path}' holds the results of another scan of this command already.") { Advice = "Give a folder as -Path: each scan then has a file of its own." };
        }

        using var file = NewFile.Create(path, Force);
        Write(query, path, file);
        WriteObject(file.Complete());
        saved.Add(path);
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

    private string PathFor(string reference)
    {
        var path = SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path, out var provider, out _);
        if (provider.Name != "FileSystem")
        {
            throw new QualysException(QualysError.InvalidArgument, $"-Path must name a file or a folder, and '{Path}' is in {provider.Name}.");
        }

        var extension = OutputFormat.StartsWith("csv", StringComparison.OrdinalIgnoreCase) ? ".csv" : ".json";
        return Directory.Exists(path) ? System.IO.Path.Combine(path, FileNames.Clean(reference, extension)) : path;
    }
}
