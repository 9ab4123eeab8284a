using QualysVM.Core.Errors;

namespace QualysVM.Files;

/// <summary>
/// A file that appears under its name when it is whole, and not before: until then it has a name of its own in the same folder.
/// Disposed before it is complete, it leaves nothing behind.
/// </summary>
internal sealed class NewFile : IDisposable
{
    // What is written comes in large pieces.
    private const int NoBuffer = 1;

    private readonly string path;
    private readonly string draft;
    private readonly bool replace;
    private bool complete;

    private NewFile(string path, string draft, bool replace, FileStream content) => (this.path, this.draft, this.replace, Content) = (path, draft, replace, content);

    public Stream Content { get; }

    /// <summary>Refuses what <see cref="Create"/> would refuse.</summary>
    /// <returns>The folder.</returns>
    /// <exception cref="QualysException">The file exists, or cannot be written.</exception>
    public static string Check(string path, bool replace)
    {
        if (Directory.Exists(path))
        {
            throw new QualysException(QualysError.FileNotWritten, $"'{path}' is a folder.");
        }

        if (!replace && File.Exists(path))
        {
            throw Exists(path);
        }

        var folder = Path.GetDirectoryName(path);
        if (!Directory.Exists(folder))
        {
            throw new QualysException(QualysError.FileNotWritten, $"'{path}' cannot be written: there is no folder '{folder}'.");
        }

        return folder;
    }

    /// <exception cref="QualysException">The file exists, or cannot be written.</exception>
    public static NewFile Create(string path, bool replace)
    {
        var folder = Check(path, replace);
        return Guard(path, () =>
        {
            var draft = Path.Combine(folder, Path.GetRandomFileName() + ".part");
            return new NewFile(path, draft, replace, new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, NoBuffer));
        });
    }

    /// <summary>Runs what writes to a file; an error of the file system becomes one of ours.</summary>
    public static T Guard<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.Security.SecurityException or NotSupportedException or ArgumentException)
        {
            throw new QualysException(QualysError.FileNotWritten, $"'{path}' cannot be written: {error.Message}", error);
        }
    }

    /// <summary>Gives the file its name.</summary>
    public FileInfo Complete() => Guard(path, () =>
    {
        Content.Dispose();
        if (!replace && File.Exists(path))
        {
            throw Exists(path);
        }

        if (replace && File.Exists(path))
        {
            File.Replace(draft, path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(draft, path);
        }

        complete = true;
        return new FileInfo(path);
    });

    public void Dispose()
    {
        if (complete)
        {
            return;
        }

        try
        {
            Content.Dispose();
            File.Delete(draft);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What ended the writing is told; that a file of ours cannot even be deleted adds nothing.
        }
    }

    private static QualysException Exists(string path) => new(QualysError.FileExists, $"The file '{path}' exists already.");
}
