#if !NETFRAMEWORK
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
#endif

namespace QualysVM.Files;

/// <summary>
/// What Unix knows of a file and .NET does not tell: whether it is one, and whose it is. Asked of the library in which the runtime itself asks, as the
/// system's own answer is laid out differently by each system. Elsewhere whatever exists and is no folder is a file.
/// </summary>
internal static class UnixFile
{
#if NETFRAMEWORK
    /// <summary>What stands there, where it is no file.</summary>
    public static string? KindOf(string path) => null;

    public static bool LeadsSomewhere(string link) => File.Exists(link);

    public static bool IsReadOnly(string path) => new FileInfo(path).IsReadOnly;

    /// <summary>A file of which only its user reads anything as long as it is there.</summary>
    public static FileStream CreatePrivate(string path) => new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, NewFile.NoBuffer);

    /// <summary>Gives a file the owner and the mode of another, which it is to replace.</summary>
    public static void Inherit(string path, string from)
    {
    }
#else
    private const string Runtime = "libSystem.Native";
    private const string LibC = "libc";
    private const int LongestStatus = 1024;
    private const int TypeMask = 0xF000;
    private const UnixFileMode Permissions = (UnixFileMode)0x1FF;
    private const UnixFileMode AnyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>What stands there, where it is no file.</summary>
    public static string? KindOf(string path) => OperatingSystem.IsWindows() ? null : Status(path) switch
    {
        { Type: 0x8000 } => null,
        { Type: 0x1000 } => "a FIFO",
        { Type: 0x2000 or 0x6000 } => "a device",
        { Type: 0xC000 } => "a socket",
        _ => "something that cannot be proven to be a file",
    };

    /// <summary>Whether there is anything at the end of a link. (File.Exists is content with the link.)</summary>
    public static bool LeadsSomewhere(string link) => OperatingSystem.IsWindows()
        ? File.ResolveLinkTarget(link, returnFinalTarget: true)?.Exists == true : Status(link) is not null;

    public static bool IsReadOnly(string path) => OperatingSystem.IsWindows() ? new FileInfo(path).IsReadOnly : (File.GetUnixFileMode(path) & AnyWrite) == 0;

    /// <summary>A file of which only its user reads anything as long as it is there.</summary>
    public static FileStream CreatePrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = NewFile.NoBuffer };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    /// <summary>Gives a file the owner and the mode of another, which it is to replace.</summary>
    public static void Inherit(string path, string from)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // replacing keeps them there
        }

        // The owner first: a file that others may read for a moment would be no better than one that they may read for good.
        if (Status(from) is { } status)
        {
            _ = ChangeOwner(path, status.User, status.Group); // who may not give files away keeps it
        }

        File.SetUnixFileMode(path, File.GetUnixFileMode(from) & Permissions);
    }

    /// <summary>Follows links. Null where it cannot be asked, or where the answer contradicts what .NET says.</summary>
    [UnsupportedOSPlatform("windows")]
    private static (int Type, int User, int Group)? Status(string path)
    {
        try
        {
            var status = new byte[LongestStatus];
            if (Stat(Bytes(path), status) != 0)
            {
                return null;
            }

            var mode = BitConverter.ToInt32(status, 4);
            return ((UnixFileMode)mode & Permissions) == (File.GetUnixFileMode(path) & Permissions)
                ? (mode & TypeMask, BitConverter.ToInt32(status, 8), BitConverter.ToInt32(status, 12))
                : null;
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static byte[] Bytes(string path) => Encoding.UTF8.GetBytes(path + '\0');

    private static int ChangeOwner(string path, int user, int group)
    {
        try
        {
            return ChOwn(Bytes(path), user, group);
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            return -1;
        }
    }

    [DllImport(Runtime, EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat(byte[] path, byte[] status);

    [DllImport(LibC, EntryPoint = "chown")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChOwn(byte[] path, int user, int group);
#endif
}
