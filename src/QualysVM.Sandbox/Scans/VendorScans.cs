using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans;

/// <summary>The two scans which the vendor's documentation of the scan list prints, value for value.</summary>
internal static class VendorScans
{
    // The 41 instance ids as printed.
    private const string InstanceIds =
        "65188eb1-02b7-405e-861c-fb44c98a20d7,cc681b26-8899-4ca8-bedd-b187bdbb8bdb,86c32f80-df08-4d55-883d-dc1be958b404," +
        "4518d470-2c51-4b36-a2f8-c160b84a3145,b119496c-008c-44cb-845a-928f22368776,e79b48ab-e76d-4ce0-a2c7-f55cafb8214b," +
        "2fad044a-5a20-408d-a24c-ec82db6b480a,8332f07d-ae8c-4ecf-81b1-b518b9c93b73,06ac9d58-bac5-452c-b7d9-2bcc6a65f462," +
        "ee50296b-bd55-4806-ae44-a741a8429980,01140268-3adf-48fb-87c3-e7f267ba06b8,7d97c6e6-94c1-4dfb-834b-1372bed7f460," +
        "c24f8498-b2a9-4eb6-90be-a2a1cce1c8fe,abf4867d-7d9a-49e2-af91-74a0a07ad78e,8040afd7-faae-48cc-8721-0effdba065d9," +
        "806d9fbd-b3c5-47e6-b75d-af452c85d52c,de9edb26-9fd6-48a9-82bd-0563e6c73c8c,45ecfa8b-5761-44e3-ba19-7c5a1c5b5fd1," +
        "e2ef6795-79ef-45ff-a6d2-c6f23498578c,81deef30-3247-4617-8539-98ff74b4b809,86258819-4965-406b-87b7-c171dfa27740," +
        "8debc341-ddfc-4ceb-a505-293092ee0235,3a6121a9-52ff-4c9a-a4cb-c998f8e1128b,8a1feb05-6bd1-447b-9d81-a9df8d08fc6a," +
        "da029994-08ed-4fe9-9d18-730e52668724,46cdd666-ed4d-4caa-a4f8-dc0de9840e33,a6b86d01-86d4-4e33-9966-6223c6f26577," +
        "cbaeb49d-a885-4fc1-ac19-fe65bcc92e58,ba47a438-a5ef-4487-a457-00624bd98fe7,0ad0ef2b-e4bd-462b-be2e-9d363f03c8a4," +
        "209e9fad-455d-4755-b884-87f538daa76d,2019b43a-155f-49b8-bf43-52092b87a6ab,1523ecc7-fb13-4320-99c8-09800730fec9," +
        "57b01662-8754-4764-842f-c9ce982924c6,c6419606-a6f0-4340-84f3-1be040384a54,3ee18bbf-54cf-4466-9c51-08cde3f43b1a," +
        "a24ab800-6752-440e-b15f-f8d652f56325,e60ab9f6-45f7-47d3-aeee-f2f6848a9137,8cc39bd5-42ef-4cfc-a671-446228bdcd56," +
        "c97a9971-a52a-48fa-a202-af3c2f76b623,aa887200-c6a9-435b-91bd-4fd8aa7b3166";

    public static readonly Scan[] All =
    [
        new()
        {
            Id = 1_000_002,
            Reference = "scan/1736361211.27337",
            Course = Over(2025, 1, 8, 18, 33, 31, new TimeSpan(0, 29, 43)),
            Type = "Scheduled",
            Title = "Cloud Perimeter Scan 20250106-141228",
            UserLogin = "vmsp_ag1",
            Priority = "0 - No Priority",
            GetsProcessed = true,
            SubState = "No_Vuln",
            Target = "abc.com",
            OptionProfile = new OptionProfile("Initial Options", IsDefault: false, IsPci: false),
        },
        new()
        {
            Id = 1_000_001,
            Reference = "scan/1735543972.16308",
            Course = Over(2024, 12, 30, 7, 32, 52, new TimeSpan(0, 0, 27)),
            Type = "Scheduled",
            Title = "Azure Scan Internal Test",
            UserLogin = "vmsp_ag1",
            Priority = "2 - Ultimate",
            GetsProcessed = true,
            SubState = "No_Host",
            Target = InstanceIds,
            // Its profile is not printed: that call did not ask for it.
        },
    ];

    private static ScanCourse Over(int year, int month, int day, int hour, int minute, int second, TimeSpan running) =>
        new(new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero), TimeSpan.Zero, TimeSpan.Zero, running, ScanStates.Finished);
}
