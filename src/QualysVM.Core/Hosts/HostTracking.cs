namespace QualysVM.Core.Hosts;

/// <summary>How hosts are kept apart. The lists of the service spell the same way differently; here each has one word, that of its host update.</summary>
public static class HostTracking
{
    /// <summary>By its address.</summary>
    public const string Ip = "IP";

    /// <summary>By its DNS name.</summary>
    public const string Dns = "DNS";

    /// <summary>By its NetBIOS name.</summary>
    public const string NetBios = "NETBIOS";

    /// <summary>By the identity of its EC2 instance.</summary>
    public const string Ec2 = "EC2";

    /// <summary>By the agent on it.</summary>
    public const string Agent = "AGENT";

    /// <summary>The one word for each way; one that is not known is left as it is.</summary>
    internal static string Word(string text) => text.ToUpperInvariant() switch
    {
        "IP" => Ip,
        "DNS" => Dns,
        "NETBIOS" => NetBios,
        "EC2" or "INSTANCE_ID" => Ec2,
        "AGENT" or "QAGENT" or "CLOUD AGENT" => Agent,
        _ => text,
    };
}
