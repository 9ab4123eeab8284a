namespace QualysVM.Core.Scans;

/// <summary>The service's answer to a launch.</summary>
/// <param name="Ref">The reference of the new scan.</param>
/// <param name="Notification">What the service adds, such as instances that it left out; empty where it adds nothing.</param>
public sealed record LaunchedScan(string Ref, string Notification);
