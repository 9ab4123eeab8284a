using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Schedules;

/// <summary>A time zone as the service names it. The first and the second are on the vendor's page.</summary>
internal sealed record TimeZoneChoice(string Code, string Details, int Minutes, bool HasSummerTime = true)
{
    public static readonly TimeZoneChoice California = new("US-CA", "(GMT-0800) United States: America/Los_Angeles", -480);

    public static readonly TimeZoneChoice India = new("IN", "(GMT+0530) India: Asia/Calcutta", 330, HasSummerTime: false);

    private static readonly TimeZoneChoice[] All =
    [
        California, India,
        new("DE", "(GMT+0100) Germany: Europe/Berlin", 60),
        new("JP", "(GMT+0900) Japan: Asia/Tokyo", 540, HasSummerTime: false),
        new("GB", "(GMT+0000) United Kingdom: Europe/London", 0),
        new("BR1", "(GMT-0300) Brazil: America/Sao_Paulo", -180, HasSummerTime: false),
    ];

    private static readonly TimeZoneChoice[] More =
    [
        new("US-NY", "(GMT-0500) United States: America/New_York", -300),
        new("US-IL", "(GMT-0600) United States: America/Chicago", -360),
        new("FR", "(GMT+0100) France: Europe/Paris", 60),
        new("BG", "(GMT+0200) Bulgaria: Europe/Sofia", 120),
        new("IL", "(GMT+0200) Israel: Asia/Jerusalem", 120),
    ];

    /// <summary>Those that a schedule can be made with: a few of the service's some 400.</summary>
    public static TimeZoneChoice? ByCode(string code) => Array.Find([.. All, .. More], one => one.Code == code);

    public static TimeZoneChoice For(ref Draw draw) => draw.Of(All);
}
