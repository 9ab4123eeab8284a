using QualysVM.Core.Errors;

namespace QualysVM.Files;

/// <summary>
/// What stands under the name that a file is to have. Only what is proven to be a file is ever replaced: a device, a FIFO, a socket, a link
/// that leads nowhere, and what nobody can tell, are left alone whatever -Force says.
/// </summary>
internal sealed class Occupant
{
    private const string ReadOnly = "read-only";
    private readonly string path;
    private readonly string? untouchable;

    private Occupant(string path)
    {
        this.path = path;
        var link = new FileInfo(path).Attributes is var attributes && (int)attributes != -1 && attributes.HasFlag(FileAttributes.ReparsePoint);
        IsThere = FileNames.IsDevice(path) || link || File.Exists(path) || Directory.Exists(path);
        untouchable = FileNames.IsDevice(path) ? "the name of a device"
            : Directory.Exists(path) ? "a folder"
            : !IsThere ? null
            : link && !UnixFile.LeadsSomewhere(path) ? "a link that leads nowhere"
            : UnixFile.KindOf(path) is { } kind ? kind
            : UnixFile.IsReadOnly(path) ? ReadOnly
            : null;
    }

    /// <summary>Whether there is anything.</summary>
    public bool IsThere { get; }

    /// <exception cref="QualysException">It cannot be looked at.</exception>
    public static Occupant Of(string path) => NewFile.Guard(path, () => new Occupant(path));

    /// <summary>Refuses what is to stay.</summary>
    /// <param name="replace">Whether a file may be replaced.</param>
    /// <exception cref="QualysException">There is something already.</exception>
    public void MakeWay(bool replace)
    {
        if (untouchable is not null && (replace || untouchable != ReadOnly))
        {
            throw new QualysException(QualysError.FileNotWritten, $"'{path}' is {untouchable}: it is left as it is, with -Force too.")
            {
                Advice = "Give another name, or a folder, as -Path.",
            };
        }

        if (IsThere && !replace)
        {
            throw new QualysException(QualysError.FileExists, $"The file '{path}' exists already.");
        }
    }
}
