using QualysVM.Sandbox.KnowledgeBase;

namespace QualysVM.Sandbox.Subscription;

/// <summary>What is wrong with a host, from when to when: whether a scan finds it follows from this alone.</summary>
/// <param name="Check">What finds it.</param>
/// <param name="Since">When it came.</param>
/// <param name="Fixed">When somebody mended it, or never.</param>
/// <param name="Back">When it came again after that, or never.</param>
internal readonly record struct Weakness(Vulnerability Check, DateTimeOffset Since, DateTimeOffset? Fixed, DateTimeOffset? Back)
{
    public bool IsThereAt(DateTimeOffset moment) => moment >= Since && (!(moment >= Fixed) || moment >= Back);
}
