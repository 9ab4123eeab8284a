using System.Management.Automation;
using QualysVM.Core.Errors;

namespace QualysVM.Files;

/// <summary>
/// Where the files of one command go: a folder, or one file. A path that is no folder yet is one to be made when it ends with a
/// separator or has no extension, since every file here has one.
/// </summary>
internal sealed class Destination
{
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly string path;
    private readonly bool force;

    private Destination(string path, bool isFolder, bool force) => (this.path, IsFolder, this.force) = (path, isFolder, force);

    /// <summary>Whether each file gets a name of its own here.</summary>
    public bool IsFolder { get; }

    /// <param name="state">Knows the current folder and the drives.</param>
    /// <param name="text">What the user gave.</param>
    /// <param name="force">Whether files that exist are replaced.</param>
    /// <exception cref="QualysException">The path leads to something that holds no files.</exception>
    public static Destination At(SessionState state, string text, bool force)
    {
        var path = InFileSystem(state, text, "-Path must name a file or a folder");
        var isFolder = Directory.Exists(path) || text.EndsWith("/", StringComparison.Ordinal) || text.EndsWith("\\", StringComparison.Ordinal)
            || (Path.GetExtension(path).Length == 0 && !Occupant.Of(path).IsThere);
        return new Destination(path, isFolder, force);
    }

    /// <summary>One file, whatever its name looks like.</summary>
    /// <exception cref="QualysException">The path leads to a folder, or to something that holds no files.</exception>
    public static Destination File(SessionState state, string text, bool force)
    {
        var path = InFileSystem(state, text, "-OutFile must name a file");
        return Directory.Exists(path)
            ? throw new QualysException(QualysError.InvalidArgument, $"-OutFile must name a file, and '{text}' is a folder.")
            : new Destination(path, isFolder: false, force);
    }

    private static string InFileSystem(SessionState state, string text, string rule)
    {
        var path = state.Path.GetUnresolvedProviderPathFromPSPath(text, out var provider, out _);
        return provider.Name == "FileSystem" ? path : throw new QualysException(QualysError.InvalidArgument, $"{rule}, and '{text}' is in {provider.Name}.");
    }

    /// <summary>The file that a name leads to.</summary>
    public string PathOf(string name) => IsFolder ? Path.Combine(path, name) : path;

    /// <summary>Refuses, before anything is sent, what cannot be written later.</summary>
    /// <exception cref="QualysException">The one file exists already, or another of this command has it.</exception>
    public void Check()
    {
        if (IsFolder)
        {
            return;
        }

        lock (taken)
        {
            if (taken.Contains(path))
            {
                throw Taken();
            }
        }

        NewFile.Check(path, force);
    }

    /// <summary>The file for a name; no other of the same command gets it, whatever -Force says.</summary>
    /// <param name="name">A clean name.</param>
    /// <param name="distinct">What tells it from another of the same name, such as a number.</param>
    /// <exception cref="QualysException">There is one file only, and it is taken.</exception>
    public string Take(string name, string distinct)
    {
        lock (taken)
        {
            if (!IsFolder)
            {
                return taken.Add(path) ? path : throw Taken();
            }

            NewFile.Guard(path, () => Directory.CreateDirectory(path));
            var file = PathOf(name);
            if (!taken.Add(file))
            {
                file = Path.Combine(path, FileNames.Clean($"{Path.GetFileNameWithoutExtension(name)}_{distinct}", Path.GetExtension(name)));
                taken.Add(file);
            }

            return file;
        }
    }

    /// <summary>The folder or the file.</summary>
    public override string ToString() => path;

    private QualysException Taken() => new(QualysError.FileExists, $"The file '{path}' holds something else of this command already.")
    {
        Advice = "Give a folder as -Path: each then has a file of its own.",
    };
}
