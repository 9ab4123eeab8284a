using System.Globalization;
using System.Net;
using System.Net.Sockets;
using QualysVM.Core.Errors;

namespace QualysVM.Core.Hosts;

/// <summary>Addresses as people give them, as the service takes them: it knows no CIDR, and an IPv6 address only one by one.</summary>
internal static class HostAddresses
{
    /// <summary>Parts the addresses and ranges of IPv4 from the addresses of IPv6.</summary>
    /// <exception cref="QualysException">A text is neither.</exception>
    public static (IReadOnlyList<string> V4, IReadOnlyList<string> V6) Part(IEnumerable<string> given)
    {
        var (v4, v6) = (new List<string>(), new List<string>());
        foreach (var text in given.SelectMany(one => one.Split(',')).Select(one => one.Trim()))
        {
            if (V4(text) is { } range)
            {
                v4.Add(range);
            }
            else if (text.Contains(':') && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6)
            {
                v6.Add(address.ToString());
            }
            else
            {
                throw new QualysException(QualysError.InvalidArgument, $"'{text}' is no address and no range. Give -Ip as 10.0.0.1, 10.0.0.1-10.0.0.9, 10.0.0.0/24 or an IPv6 address.");
            }
        }

        return (v4, v6);
    }

    private static string? V4(string text)
    {
        if (text.Split('-') is [var first, var last])
        {
            return Quad(first) is { } from && Quad(last) is { } to && from <= to ? $"{Spelled(from)}-{Spelled(to)}" : null;
        }

        if (text.Split('/') is [var network, var digits])
        {
            return Quad(network) is { } at && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && bits <= 32 ? Network(at, bits) : null;
        }

        return Quad(text) is { } address ? Spelled(address) : null;
    }

    private static string? Network(uint address, int bits)
    {
        var hosts = (uint)((1UL << (32 - bits)) - 1);
        return hosts == 0 ? Spelled(address) : $"{Spelled(address & ~hosts)}-{Spelled(address | hosts)}";
    }

    /// <summary>Four decimal numbers: .NET also takes "10" for an address, and reads 010 as 8.</summary>
    private static uint? Quad(string text)
    {
        var parts = text.Trim().Split('.');
        uint address = 0;
        foreach (var part in parts)
        {
            if (parts.Length != 4 || part.Length > 3 || !byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var octet))
            {
                return null;
            }

            address = (address << 8) | octet;
        }

        return address;
    }

    private static string Spelled(uint address) => string.Format(CultureInfo.InvariantCulture, "{0}.{1}.{2}.{3}", address >> 24, (address >> 16) & 255, (address >> 8) & 255, address & 255);
}
