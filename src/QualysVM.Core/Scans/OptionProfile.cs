namespace QualysVM.Core.Scans;

/// <summary>The option profile a scan ran with.</summary>
/// <param name="Title">Its title.</param>
/// <param name="IsDefault">Whether it is the subscription's default profile; null where the service does not say.</param>
public sealed record OptionProfile(string Title, bool? IsDefault)
{
    /// <summary>The title.</summary>
    public override string ToString() => Title;
}
