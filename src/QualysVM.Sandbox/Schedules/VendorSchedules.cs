using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Schedules;

/// <summary>The two schedules which the vendor's documentation prints, value for value.</summary>
internal static class VendorSchedules
{
    public static readonly ScheduledScan[] All =
    [
        new(160_642, new Timing(new Daily(1), new DateTime(2017, 11, 29, 16, 30, 0), TimeZoneChoice.California)
        {
            FollowsSummerTime = true,
            Printed = new DateTime(2017, 12, 2, 0, 30, 0),
        })
        {
            Title = "My Daily Scan",
            UserLogin = "qualys_ps",
            Target = "10.10.10.10-10.10.10.20",
            NetworkId = "0",
            // The line break is in the page.
            ScannerName = "External \nScanner",
            UserEnteredIps = "10.10.10.10-10.10.10.20",
            Notices = new Notices(30, "minutes", "This is my custom before scan email message.", "This is my custom after scan email message."),
        },
        new(1_340_788, new Timing(new Daily(364), new DateTime(2018, 4, 2, 10, 30, 0), TimeZoneChoice.India))
        {
            Active = "",
            Title = "My_External_Scan",
            UserLogin = "utwrx_mp",
            Target = "Asset Tags Included",
            Cloud = new CloudTarget("8047abce-c3ac-42e0-ad49-be4181d22c84", "1507b6c1-07a7-4d88-acf2-8c6b63e749c4")
            {
                OnlyClassic = true,
                Provider = "AWS",
                ConnectorId = 37_361,
                ConnectorName = "EC2 Connector",
                ScanType = "Cloud Perimeter",
                Platform = "Classic",
                RegionCode = "us-east-1",
                RegionName = "US East (N. Virginia)",
                VpcScope = "None",
            },
            Tags = new TagChoice("EC2_Targets", "EC2_Test"),
            LoadBalancers = ["abc.com", "abc123.com"],
        },
    ];
}
