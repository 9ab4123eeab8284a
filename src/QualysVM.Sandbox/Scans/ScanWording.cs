namespace QualysVM.Sandbox.Scans;

/// <summary>The words scans are made of. Some are there because they break careless readers.</summary>
internal static class ScanWording
{
    public static readonly string[] Kinds =
        ["Weekly Perimeter Scan", "Monthly Full Scan", "Server Baseline", "Workstation Sweep", "Patch Verification", "Cloud Perimeter Scan", "Ad hoc Check"];

    public static readonly string[] Sites =
        ["Frankfurt", "Dublin", "Osaka", "Austin", "São Paulo", "Pune", "Kraków", "HQ"];

    public static readonly string[] OddTitles =
    [
        "R&D <Lab> \"North\" - it's on hold",
        "Büro Zürich – Außenstelle",
        "東京データセンター 週次スキャン",
        "Rack > 40 & rack < 80",
        "Matrix m[n[0]]>1 appliances",
        "50% sample; ports 1,80,443",
        "Łódź & Ångström's hosts",
    ];

    public static readonly string[] Types = ["On-Demand", "Scheduled", "API"];

    public static readonly string[] ScanTypes = ["certview", "ec2certview"];

    public static readonly string[] Priorities =
    [
        "0 - No Priority", "1 - Emergency", "2 - Ultimate", "3 - Critical", "4 - Major",
        "5 - High", "6 - Standard", "7 - Medium", "8 - Minor", "9 - Low",
    ];

    /// <summary>Dealt in turn, so that any twenty neighbours show every end state.</summary>
    public static readonly string[] EndStates =
    [
        ScanStates.Finished, ScanStates.Finished, ScanStates.Canceled, ScanStates.Finished, ScanStates.Finished,
        ScanStates.Error, ScanStates.Finished, ScanStates.Finished, ScanStates.Paused, ScanStates.Finished,
        ScanStates.Finished, ScanStates.Finished, ScanStates.Canceled, ScanStates.Finished, ScanStates.Finished,
        ScanStates.Error, ScanStates.Finished, ScanStates.Finished, ScanStates.Finished, ScanStates.Finished,
    ];
}
