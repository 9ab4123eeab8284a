namespace QualysVM.Sandbox.Schedules;

/// <summary>The mails sent before a launch and after the end.</summary>
/// <param name="Time">So many of the unit before the launch; null for no mail then.</param>
/// <param name="Unit">days, hours or minutes.</param>
/// <param name="Before">What it says.</param>
/// <param name="After">What the mail after the end says; null for no mail then.</param>
internal sealed record Notices(int? Time, string? Unit, string? Before, string? After);
