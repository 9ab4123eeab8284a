using System.Globalization;

namespace QualysVM.Sandbox.Subscription;

/// <summary>A scanner appliance of the subscription.</summary>
internal sealed record Appliance(int Id, string Name)
{
    /// <summary>The service's own scanners on the internet. They are no appliance and have no id.</summary>
    public const string External = "External";

    /// <summary>The latest versions of the scanner and of the signatures.</summary>
    public const string LatestMl = "99.1.4-1";
    public const string LatestSignatures = "99.6.203-2";

    /// <summary>One is out of order, as a health check must find something: it is offline, and its signatures are old. The scanner of another is.</summary>
    public static readonly Appliance[] All =
    [
        new(41_101, "scanner-fra-01") { Address = "10.0.16.5" },
        new(41_102, "scanner-fra-02") { Address = "10.5.0.5", Type = "Physical", Model = "QGSA-5120-A1" },
        new(41_207, "scanner-osa-01") { Address = "10.3.8.5", HeartbeatsMissed = 7, Signatures = "99.6.188-3" },
        new(41_309, "Lab <virtual> & co") { Address = "10.1.32.5", Ml = "99.0.27-1", Tags = [AssetTag.All[2], AssetTag.All[3]], Comment = "Office <Köln>, under the desk" },
    ];

    /// <summary>Its address in the network that it scans.</summary>
    public required string Address { get; init; }

    public string Type { get; init; } = "Virtual";

    public string Model { get; init; } = "cvscanner";

    /// <summary>How often it did not report, which it does every four hours.</summary>
    public int HeartbeatsMissed { get; init; }

    public string Ml { get; init; } = LatestMl;

    public string Signatures { get; init; } = LatestSignatures;

    public AssetTag[] Tags { get; init; } = [];

    public string Comment { get; init; } = "";

    public bool IsOnline => HeartbeatsMissed == 0;

    /// <summary>Made up; nobody may see it.</summary>
    public string ActivationCode => $"20{Id * 7919L:D12}";

    /// <summary>When it last reported: some minutes ago, or before the first beat that it missed.</summary>
    public DateTimeOffset LastReport(DateTimeOffset now) => now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(-(Id % 17)).AddHours(-4 * HeartbeatsMissed);

    public static Appliance? ById(string id) => Array.Find(All, one => one.Id.ToString(CultureInfo.InvariantCulture) == id.TrimStart('0'));

    public static bool IsName(string name) => name == External || Array.Exists(All, one => one.Name == name);
}
