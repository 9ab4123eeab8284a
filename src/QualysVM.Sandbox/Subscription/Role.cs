namespace QualysVM.Sandbox.Subscription;

/// <summary>What a user may do and see. Documented: who sees which reports, hosts and detections, and who none. Who may launch what is [I].</summary>
internal enum Role
{
    /// <summary>Everything of the subscription.</summary>
    Manager,

    /// <summary>Everything of a business unit.</summary>
    UnitManager,

    /// <summary>The hosts of the own asset groups; scans them.</summary>
    Scanner,

    /// <summary>The hosts of the own asset groups; reports on them.</summary>
    Reader,

    /// <summary>Compliance alone: no detections, no KnowledgeBase; so no scans either [I].</summary>
    Auditor,
}
