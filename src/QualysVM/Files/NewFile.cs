using QualysVM.Core.Errors;

namespace QualysVM.Files;

/// <summary>
/// A file that appears under its name when it is whole, and not before: until then it has a name of its own in the same folder.
/// Disposed before it is complete, it leaves nothing behind.
/// </summary>
internal sealed class NewFile : IDisposable
{
    // What is written comes in large pieces.
    public const int NoBuffer = 1;

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
        Occupant.Of(path).MakeWay(replace);
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
            // What replaces a file that only its owner reads is as private from its first byte on; any other is as open as new files are here.
            var content = Occupant.Of(path).IsThere ? UnixFile.CreatePrivate(draft) : new FileStream(draft, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, NoBuffer);
            var file = new NewFile(path, draft, replace, content);
            if (!Drafts.Add(file))
            {
                file.Dispose();
                throw new QualysException(QualysError.FileNotWritten, $"'{path}' is not written: the process is ending.");
            }

            return file;
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
        var there = Occupant.Of(path);
        there.MakeWay(replace); // it may have come meanwhile
        if (there.IsThere)
        {
            UnixFile.Inherit(draft, path);
            File.Replace(draft, path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(draft, path);
        }

        complete = true;
        Drafts.Remove(this);
        return new FileInfo(path);
    });

    public void Dispose()
    {
        if (complete)
        {
            return;
        }

        Drafts.Remove(this);
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
}
