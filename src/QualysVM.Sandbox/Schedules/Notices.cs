namespace QualysVM.Sandbox.Schedules;

/// <summary>The mails sent before a launch and after the end.</summary>
internal sealed record Notices(int Time, string Unit, string Before, string After);
