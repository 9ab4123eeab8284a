using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace QualysVM.Core.Scans;

/// <summary>What one part of a scan's target is.</summary>
public enum ScanTargetKind
{
    /// <summary>One address, IPv4 or IPv6.</summary>
    Address,

    /// <summary>Addresses from one to another.</summary>
    Range,

    /// <summary>A host name.</summary>
    HostName,

    /// <summary>The UUID of a cloud instance.</summary>
    Uuid,

    /// <summary>Something else, such as <c>Asset Tags Included</c>.</summary>
    Other,
}

/// <summary>One part of a scan's target. Any text makes one; none throws. It is equal to its text.</summary>
public sealed class ScanTarget : Worded<ScanTarget>
{
    private ScanTarget(ScanTargetKind kind, string text) => (Kind, Text) = (kind, text);

    /// <summary>What it is.</summary>
    public ScanTargetKind Kind { get; }

    /// <summary>The part as the service wrote it.</summary>
    public string Text { get; }

    /// <summary>The address, or the first one of a range; else null. Text, as an IPAddress has no form in JSON or CSV.</summary>
    public string? First { get; private init; }

    /// <summary>The address, or the last one of a range; else null.</summary>
    public string? Last { get; private init; }

    /// <summary>What a text is compared as.</summary>
    public static implicit operator ScanTarget(string text) => Parse(text);

    /// <summary>Splits a target at its commas.</summary>
    internal static Listed<ScanTarget> ParseList(string text) =>
        new([.. text.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0).Select(Parse)]);

    private static ScanTarget Parse(string text)
    {
        if (Address(text) is { } address)
        {
            return new ScanTarget(ScanTargetKind.Address, text) { First = address.ToString(), Last = address.ToString() };
        }

        if (Guid.TryParseExact(text, "D", out _))
        {
            return new ScanTarget(ScanTargetKind.Uuid, text);
        }

        var dash = text.IndexOf('-');
        if (dash > 0 && Address(text.Substring(0, dash)) is { } first && EndOfRange(first, text.Substring(dash + 1)) is { } last)
        {
            return new ScanTarget(ScanTargetKind.Range, text) { First = first.ToString(), Last = last.ToString() };
        }

        return new ScanTarget(text.Any(char.IsWhiteSpace) || Uri.CheckHostName(text) != UriHostNameType.Dns ? ScanTargetKind.Other : ScanTargetKind.HostName, text);
    }

    /// <summary>The end may be written short: <c>10.0.0.1-20</c>.</summary>
    private static IPAddress? EndOfRange(IPAddress first, string text) =>
        Address(text) ?? (first.AddressFamily == AddressFamily.InterNetwork && byte.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? new IPAddress([.. first.GetAddressBytes().Take(3), last])
            : null);

    /// <summary>Dotted quads and IPv6 only: .NET also takes "10" or "10.1" for an address, which here is a name.</summary>
    private static IPAddress? Address(string text) => Quad(text.Trim())
        ?? (IPAddress.TryParse(text.Trim(), out var address) && address.AddressFamily == AddressFamily.InterNetworkV6 ? address : null);

    /// <summary>Four decimal numbers, with zeros before them or without: .NET reads 010 as 8.</summary>
    private static IPAddress? Quad(string text)
    {
        var parts = text.Split('.');
        var bytes = new byte[4];
        for (var i = 0; parts.Length == bytes.Length && i < bytes.Length; i++)
        {
            if (parts[i].Length > 3 || !byte.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out bytes[i]))
            {
                return null;
            }
        }

        return parts.Length == bytes.Length ? new IPAddress(bytes) : null;
    }

    /// <summary>The part as the service wrote it.</summary>
    public override string ToString() => Text;
}
