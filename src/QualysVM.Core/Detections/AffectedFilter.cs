namespace QualysVM.Core.Detections;

/// <summary>What to do with detections on a kernel or a service that does not run, or that the configuration does not let anybody exploit.</summary>
public enum AffectedFilter
{
    /// <summary>List all, and tell of each.</summary>
    Tell = 0,

    /// <summary>Leave them out.</summary>
    ExcludeUnaffected = 1,

    /// <summary>List them alone.</summary>
    OnlyUnaffected = 2,

    /// <summary>List only those on what runs, or can be exploited.</summary>
    OnlyAffected = 3,

    /// <summary>List all, and tell of each. The vendor's page does not say how it differs from 0.</summary>
    All = 4,
}
