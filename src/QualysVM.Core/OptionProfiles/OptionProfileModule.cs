namespace QualysVM.Core.OptionProfiles;

/// <summary>The modules of which each has option profiles of its own, as -Module spells them.</summary>
public static class OptionProfileModule
{
    /// <summary>Vulnerability management.</summary>
    public const string Vm = "Vm";

    /// <summary>Policy compliance.</summary>
    public const string Pc = "Pc";

    /// <summary>Payment cards.</summary>
    public const string Pci = "Pci";
}
