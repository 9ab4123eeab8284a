namespace QualysVM.Core.Detections;

/// <summary>The states of a detection, spelled as the service spells them. It lists the first three unless told otherwise.</summary>
public static class DetectionStatus
{
    /// <summary>Found for the first time; once ever.</summary>
    public const string New = "New";

    /// <summary>Found again.</summary>
    public const string Active = "Active";

    /// <summary>Found again after it was fixed; the scan after that makes it active.</summary>
    public const string Reopened = "Re-Opened";

    /// <summary>No longer found.</summary>
    public const string Fixed = "Fixed";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [New, Active, Reopened, Fixed];
}
