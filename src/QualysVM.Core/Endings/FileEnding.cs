namespace QualysVM.Core.Endings;

/// <summary>Watches a file go by and knows whether it reached the end that its format has.</summary>
internal abstract class FileEnding
{
    /// <summary>The format, as a message calls it.</summary>
    public abstract string Format { get; }

    /// <summary>Whether what went by is whole.</summary>
    public abstract bool IsReached { get; }

    /// <summary>Takes the next bytes.</summary>
    public abstract void See(byte[] bytes, int from, int count);
}
