using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Schedules;

/// <summary>A time zone as the service names it. The first and the second are on the vendor's page.</summary>
internal sealed record TimeZoneChoice(string Code, string Details, int Minutes)
{
    public static readonly TimeZoneChoice California = new("US-CA", "(GMT-0800) United States: America/Los_Angeles", -480);

    public static readonly TimeZoneChoice India = new("IN", "(GMT+0530) India: Asia/Calcutta", 330);

    private static readonly TimeZoneChoice[] All =
    [
        California, India,
        new("DE", "(GMT+0100) Germany: Europe/Berlin", 60),
        new("JP", "(GMT+0900) Japan: Asia/Tokyo", 540),
        new("GB", "(GMT+0000) United Kingdom: Europe/London", 0),
        new("BR1", "(GMT-0300) Brazil: America/Sao_Paulo", -180),
    ];

    public static TimeZoneChoice For(ref Draw draw) => draw.Of(All);
}
