namespace QualysVM.Sandbox.KnowledgeBase;

/// <summary>What is found from outside, at a port.</summary>
internal static class RemoteChecks
{
    public static readonly Vulnerability[] All =
    [
        new(990_001, Vulnerability.Confirmed, 5, "Web server", "Sandstone HTTP Server Request Smuggling Vulnerability")
        {
            Port = "80",
            Cves = "CVE-2099-10001, CVE-2099-10002",
            VendorReference = "SAND-2099-01",
            CvssBase = "7.5 (AV:N/AC:L/Au:N/C:P/I:P/A:P)",
            CvssTemporal = "5.5 (E:U/RL:OF/RC:C)",
            Cvss3Base = "9.8 (AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H)",
            Cvss3Temporal = "8.5 (E:U/RL:O/RC:C)",
            Threat = "Sandstone is a web server.\nIt reads \"Content-Length\" and \"Transfer-Encoding\" differently from the proxy before it.",
            Impact = "A remote attacker may reach pages which the proxy should hide.",
            Solution = "Update to 4.2.1 or later.<P>Patch:<BR>\n<A HREF=\"https://sandstone.example/security/2099-01\" TARGET=\"_blank\">SAND-2099-01: Sandstone 4.2</A>",
            Exploitability = "Source: Example-DB\nReference: SAND-2099-01\nDescription: smuggle, with \"chunked\" twice",
            Result = "HTTP/1.1 200 OK\nServer: Sandstone/4.1.9\nTransfer-Encoding: chunked",
        },
        new(990_002, Vulnerability.Confirmed, 4, "General remote services", "Gravel SSH Daemon User Enumeration")
        {
            Port = "22",
            Cves = "CVE-2099-10011",
            CvssBase = "5.0 (AV:N/AC:L/Au:N/C:P/I:N/A:N)",
            Cvss3Base = "5.3 (AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N)",
            Threat = "The daemon answers faster for users who do not exist.",
            Impact = "Login names can be guessed.",
            Solution = "Update to 2.9, or set UserGuess=no.",
            Result = "SSH-2.0-Gravel_2.8p1",
        },
        new(990_003, Vulnerability.Confirmed, 3, "General remote services", "SSL/TLS Server Supports An Obsolete Version")
        {
            Port = "443",
            Ssl = true,
            CvssBase = "4.3 (AV:N/AC:M/Au:N/C:P/I:N/A:N)",
            Cvss3Base = "6.5 (AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:L/A:N)",
            Threat = "The server negotiates versions which are no longer considered safe.",
            Impact = "Traffic might be read on its way.",
            Solution = "Switch off everything before TLSv1.2.",
            Result = "TLSv1.0 is supported\nTLSv1.1 is supported",
        },
        new(990_004, Vulnerability.Confirmed, 2, "General remote services", "SSL Certificate - Name Does Not Match")
        {
            Customized = new DateTimeOffset(2026, 2, 3, 9, 30, 0, TimeSpan.Zero),
            Port = "8443",
            Ssl = true,
            Cvss3Base = "3.7 (AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:L/A:N)",
            Threat = "The certificate is for another name.",
            Impact = "Users get used to warnings.",
            Solution = "Install a certificate for the name in use.",
            Result = "Certificate #0 CN=büro.example,O=\"Sand, Stone & Söhne\",C=DE name (büro.example) does not match {ip}",
        },
        new(990_005, Vulnerability.Confirmed, 5, "Database", "Pebble SQL Server Authentication Bypass")
        {
            Port = "1433",
            Instance = "PEBBLE\\INST01",
            Cves = "CVE-2099-10021,CVE-2099-10022,CVE-2099-10023",
            VendorReference = "PEB99-007",
            BugtraqId = "999001",
            CvssBase = "10.0 (AV:N/AC:L/Au:N/C:C/I:C/A:C)",
            Cvss3Base = "9.8 (AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H)",
            Threat = "An empty password is accepted by the second listener.",
            Impact = "All data can be read & changed.",
            Solution = "Apply hotfix PEB99-007 <b>before</b> anything else.",
            Malware = "Name: Example.Worm\nType: Worm",
            Result = "Instance\tVersion\nINST01\t11.2.0.4",
        },
        new(990_006, Vulnerability.Potential, 3, "Mail services", "Boulder Mail Relay Possibly Open")
        {
            Port = "25",
            Threat = "The server took a recipient of another domain; whether it would deliver was not tried.",
            Impact = "It might be used to send spam.",
            Solution = "Restrict relaying.",
            Result = "RCPT TO:<nobody@elsewhere.example>\n250 2.1.5 Ok",
        },
        new(990_007, Vulnerability.Confirmed, 3, "DNS and BIND", "Name Server Answers Recursive Queries")
        {
            Port = "53",
            Protocol = "udp",
            CvssBase = "5.0 (AV:N/AC:L/Au:N/C:N/I:N/A:P)",
            Threat = "Anybody may ask for any name.",
            Impact = "The server can be used to flood others.",
            Solution = "Allow recursion for own clients only.",
            Result = "recursion available: yes",
        },
        new(990_008, Vulnerability.Potential, 2, "SNMP", "Readable Community String Guessed")
        {
            Port = "161",
            Protocol = "udp",
            Threat = "The community string \"public\" gives an answer.",
            Impact = "Settings can be read.",
            Solution = "Use SNMPv3.",
            Result = "public\t1.3.6.1.2.1.1.1.0",
        },
    ];
}
