namespace QualysVM.Sandbox.KnowledgeBase;

/// <summary>What is found on the host itself, by signing in to it.</summary>
internal static class LocalChecks
{
    public static readonly Vulnerability[] All =
    [
        new(990_101, Vulnerability.Confirmed, 5, "Windows", "Cumulative Update Missing for January 2099")
        {
            Family = SystemFamily.Windows,
            SignIn = true,
            Cves = "CVE-2099-20001,CVE-2099-20002,CVE-2099-20003,CVE-2099-20004",
            VendorReference = "WU-2099-01",
            CvssBase = "9.3 (AV:N/AC:M/Au:N/C:C/I:C/A:C)",
            Cvss3Base = "8.8 (AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H)",
            Threat = "The update of January is not installed.",
            Impact = "Code may run with the rights of the system.",
            Solution = "Install it.",
            Result = "%windir%\\system32\\sand.sys Version is 10.0.1.5 # expected 10.0.1.9",
        },
        new(990_102, Vulnerability.Confirmed, 4, "Windows", "Print Queue Privilege Escalation")
        {
            Family = SystemFamily.Windows,
            SignIn = true,
            Cves = "CVE-2099-20011",
            VendorReference = "WU-2099-02",
            CvssBase = "7.2 (AV:L/AC:L/Au:N/C:C/I:C/A:C)",
            Cvss3Base = "7.8 (AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H)",
            Threat = "The queue loads drivers without asking.",
            Impact = "A user may become an administrator.",
            Solution = "Switch the service off or update.",
            Result = "HKLM\\SOFTWARE\\Sand\\Print \"RestrictDrivers\" is missing.",
        },
        new(990_103, Vulnerability.Confirmed, 3, "Local", "Outdated Quarry PDF Reader")
        {
            Family = SystemFamily.Windows,
            SignIn = true,
            Cves = "CVE-2099-20021, CVE-2099-20022",
            VendorReference = "QPR-99-12",
            CvssBase = "6.8 (AV:N/AC:M/Au:N/C:P/I:P/A:P)",
            Cvss3Base = "7.8 (AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H)",
            Threat = "A document may run code.",
            Impact = "It runs with the rights of the reader.",
            Solution = "Update to 21.4.",
            Result = "C:\\Program Files\\Quarry\\Reader.exe\t21.1.0\nC:\\Tools, old\\Reader.exe\t19.0.2",
        },
        new(990_104, Vulnerability.Confirmed, 4, "Linux", "Sandbox Linux Security Update for kernel (SLSA-2099:0042)")
        {
            Family = SystemFamily.Linux,
            SignIn = true,
            Cves = "CVE-2099-20031",
            VendorReference = "SLSA-2099:0042",
            CvssBase = "7.2 (AV:L/AC:L/Au:N/C:C/I:C/A:C)",
            Cvss3Base = "7.0 (AV:L/AC:H/PR:L/UI:N/S:U/C:H/I:H/A:H)",
            Threat = "The kernel is older than the update.",
            Impact = "A local user may gain more rights.",
            Solution = "Update and restart.",
            Result = "Package\tInstalled Version\tRequired Version\nkernel\t6.1.0-12.sl9\t6.1.0-18.sl9",
        },
        new(990_105, Vulnerability.Confirmed, 3, "Linux", "Sandbox Linux Security Update for libpng (SLSA-2099:0057)")
        {
            Family = SystemFamily.Linux,
            SignIn = true,
            Cves = "CVE-2099-20041",
            VendorReference = "SLSA-2099:0057",
            Cvss3Base = "5.5 (AV:L/AC:L/PR:N/UI:R/S:U/C:N/I:N/A:H)",
            Threat = "A picture may stop a program.",
            Impact = "Programs that show pictures end.",
            Solution = "Update libpng.",
            Result = "Package\tInstalled Version\tRequired Version\nlibpng\t1.6.1\t1.6.9",
        },
        new(990_106, Vulnerability.Confirmed, 5, "Local", "Cobble Runtime Remote Code Execution")
        {
            Family = SystemFamily.Linux,
            SignIn = true,
            // One that is known, so that what people look for finds something.
            Cves = "CVE-2099-20051,CVE-2099-20052,CVE-2021-44228",
            VendorReference = "CBL-2099-3",
            CvssBase = "10.0 (AV:N/AC:L/Au:N/C:C/I:C/A:C)",
            Cvss3Base = "10.0 (AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H)",
            Threat = "Names in a log message are looked up on other hosts.",
            Impact = "Anybody who can write to a log may run code.",
            Solution = "Update to 2.17, or remove the lookup class.",
            Result = "/opt/app/lib/cobble-core-2.14.jar\n/srv/old \"backup\"/cobble-core-2.12.jar",
        },
        new(990_107, Vulnerability.Potential, 3, "Security Policy", "Account Without Password Expiry")
        {
            Family = SystemFamily.Windows,
            SignIn = true,
            Threat = "Some accounts keep their password for ever.",
            Impact = "A password once lost stays lost.",
            Solution = "Set an age.",
            Result = "Administrator\nsvc_backup\nJörg Müller",
        },
        new(990_108, Vulnerability.Confirmed, 2, "Security Policy", "Screen Lock Takes More Than 15 Minutes")
        {
            Family = SystemFamily.Windows,
            SignIn = true,
            CvssBase = "2.1 (AV:L/AC:L/Au:N/C:P/I:N/A:N)",
            Threat = "The screen stays open.",
            Impact = "Somebody else may use it.",
            Solution = "Lock it after 10 minutes.",
            Result = "ScreenSaveTimeOut = 3600",
        },
        new(990_109, Vulnerability.Confirmed, 1, "Security Policy", "No Message Before Logon")
        {
            Family = SystemFamily.Windows,
            SignIn = true,
            Threat = "Nothing is said before the logon.",
            Impact = "In some countries this matters in court.",
            Solution = "Set a text.",
        },
        new(990_110, Vulnerability.Confirmed, 4, "Backdoors and trojan horses", "Remote Help Tool Installed")
        {
            Family = SystemFamily.Windows,
            SignIn = true,
            CvssBase = "7.5 (AV:N/AC:L/Au:N/C:P/I:P/A:P)",
            Threat = "A tool for remote help was found which nobody is said to have installed.",
            Impact = "The host may be in other hands.",
            Solution = "Find out who installed it.",
            Result = "C:\\Users\\Public\\helper.exe, 東京.exe",
        },
        new(990_111, Vulnerability.Potential, 4, "Office Application", "Macros From The Internet Are Allowed")
        {
            Family = SystemFamily.Windows,
            SignIn = true,
            Cvss3Base = "6.6 (AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:L/A:L)",
            Threat = "Documents from the internet may run macros.",
            Impact = "Most infections begin this way.",
            Solution = "Forbid them by policy.",
            Result = "blockcontentexecutionfrominternet = 0",
        },
        new(990_112, Vulnerability.Confirmed, 3, "SMB / NETBIOS", "Message Signing Not Required")
        {
            Family = SystemFamily.Windows,
            SignIn = true,
            Cves = "CVE-2099-20061",
            CvssBase = "5.0 (AV:N/AC:L/Au:N/C:N/I:P/A:N)",
            Cvss3Base = "5.3 (AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:L/A:N)",
            Threat = "The server takes unsigned messages.",
            Impact = "They can be changed on their way.",
            Solution = "Require signing.",
            Result = "RequireSecuritySignature = 0",
        },
    ];
}
