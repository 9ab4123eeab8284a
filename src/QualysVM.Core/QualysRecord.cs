namespace QualysVM.Core;

/// <summary>Something that a list of the service shows.</summary>
public abstract class QualysRecord
{
    private protected QualysRecord()
    {
    }

    /// <summary>Elements this version does not know, and values it could not read, by their name.</summary>
    public AdditionalData AdditionalData { get; internal set; } = Core.AdditionalData.None;

    /// <summary>What names it in other calls, as text.</summary>
    public abstract override string ToString();
}
