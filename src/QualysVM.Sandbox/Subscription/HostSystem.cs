using QualysVM.Sandbox.KnowledgeBase;

namespace QualysVM.Sandbox.Subscription;

/// <summary>An operating system, as scans name it.</summary>
internal sealed record HostSystem(string Name, SystemFamily Family, string? Cpe)
{
    public static readonly HostSystem Linux9 = new("Sandbox Linux 9", SystemFamily.Linux, "cpe:/o:sand:linux:9");
    public static readonly HostSystem Linux8 = new("Sandbox Linux 8.4 / kernel 5.14", SystemFamily.Linux, null);
    public static readonly HostSystem Server = new("Windows Server 2099 Standard 64 bit Edition", SystemFamily.Windows, "cpe:/o:pane:server:2099::x64:");
    public static readonly HostSystem Desktop = new("Windows 99 \"Pro\"", SystemFamily.Windows, "cpe:/o:pane:windows:99");
    public static readonly HostSystem Box = new("Appliance OS 7/2", SystemFamily.Appliance, null);

    public static readonly HostSystem[] All = [Linux9, Linux8, Server, Desktop, Box];
}
