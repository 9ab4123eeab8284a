namespace QualysVM.Sandbox.KnowledgeBase;

/// <summary>What kind of operating system a host has, and so which checks can find something on it.</summary>
internal enum SystemFamily
{
    /// <summary>A box of which nobody knows more.</summary>
    Appliance,

    Linux,

    Windows,
}
