using QualysVM.Core;

namespace QualysVM.Files;

/// <summary>The files that are being written. None of them is left behind when the process ends in the middle.</summary>
internal static class Drafts
{
    private static readonly HashSet<NewFile> Open = [];
    private static bool waitsForExit;
    private static bool hasEnded;

    /// <returns>False where the process is ending: the file must not be begun.</returns>
    public static bool Add(NewFile file)
    {
        lock (Open)
        {
            if (hasEnded)
            {
                return false;
            }

            Open.Add(file);
            if (waitsForExit)
            {
                return true;
            }

            waitsForExit = true;
        }

        ProcessEnd.Do(DropAll);
        return true;
    }

    public static void Remove(NewFile file)
    {
        lock (Open)
        {
            Open.Remove(file);
        }
    }

    private static void DropAll()
    {
        NewFile[] open;
        lock (Open)
        {
            hasEnded = true;
            open = [.. Open];
        }

        foreach (var file in open)
        {
            file.Dispose();
        }
    }
}
