namespace QualysVM.Sandbox.KnowledgeBase;

/// <summary>What is told without being a weakness.</summary>
internal static class InformationChecks
{
    public static readonly Vulnerability[] All =
    [
        new(990_201, Vulnerability.Information, 1, "Information gathering", "Traceroute")
        {
            Result = "Hops\tIP\tRound Trip Time\tProbe\n1\t10.0.0.1\t0.19ms\tICMP\n2\t{ip}\t0.26ms\tICMP",
        },
        new(990_202, Vulnerability.Information, 1, "TCP/IP", "Open TCP Services List")
        {
            Result = "Port\tIANA Assigned Ports/Services\tDescription\tService Detected\n22\tssh\tSSH Remote Login Protocol\tssh\n443\thttps\thttp protocol over TLS/SSL\thttp over ssl",
        },
        new(990_203, Vulnerability.Information, 1, "TCP/IP", "Open UDP Services List")
        {
            Result = "Port\tIANA Assigned Ports/Services\tDescription\tService Detected\n123\tntp\tNetwork Time Protocol\tntp",
        },
        new(990_204, Vulnerability.Information, 2, "Information gathering", "Operating System Detected")
        {
            Result = "Operating System\tTechnique\tID\n{os}\tTCP/IP Fingerprint\tU9001:22",
        },
        new(990_205, Vulnerability.Information, 1, "Information gathering", "Host Scan Time")
        {
            Result = "Scan duration: 481 seconds\n\nStart time: Mon, Jun 15 2026, 08:00:01 GMT",
        },
        new(990_206, Vulnerability.Information, 1, "Information gathering", "Host Names Found")
        {
            Result = "Host Name\tSource\n{dns}\tFQDN",
        },
        new(990_207, Vulnerability.Information, 1, "Web server", "Web Server Version")
        {
            Port = "80",
            Result = "Server Version\tServer Banner\nSandstone/4.1.9\tSandstone/4.1.9 (\"Dune\")",
        },
        new(990_208, Vulnerability.Information, 1, "General remote services", "SSL Certificate - Information")
        {
            Port = "443",
            Ssl = true,
            Result = "NAME\tVALUE\n(0)CERTIFICATE 0\n(0)Version\t3 (0x2)\n(0)Issuer\tCN=Example CA, O=\"Sand, Stone\"",
        },
        new(990_209, Vulnerability.Information, 3, "Information gathering", "Remote Access Or Management Service Detected")
        {
            Threat = "A service was found which can be used to sign in from elsewhere.",
            Solution = "Nothing to do, if it is meant to be there.",
            Result = "Service name: SSH on TCP port 22.",
        },
        new(990_210, Vulnerability.Information, 1, "Firewall", "Firewall Detected")
        {
            OnlyByNumber = true,
            Result = "Some of the ports filtered by the firewall are: 20, 21, 23, 111, 135.\n\nListed below are the ports filtered:\n1-21,23-79",
        },
        new(990_211, Vulnerability.Information, 2, "Windows", "Authentication Not Attempted")
        {
            Family = SystemFamily.Windows,
            SignIn = false,
            Result = "",
        },
        new(990_212, Vulnerability.Information, 1, "Information gathering", "Installed Software")
        {
            SignIn = true,
            Result = "Name\tVersion\nQuarry PDF Reader\t21.1.0\nÉditeur de texte\t3.2",
        },
    ];
}
