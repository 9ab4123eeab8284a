using System.Collections;
using System.Management.Automation;
using System.Net;
using System.Net.Sockets;
using QualysVM.Core.Wording;

namespace QualysVM.Binding;

/// <summary>
/// Lets a parameter of addresses take what has one: hosts, detections and findings, live or read back, and rows with a column of that name.
/// A host without one is refused rather than left out: it would be missing from what is launched, and nobody would see it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TakesAddressesAttribute : ArgumentTransformationAttribute
{
    /// <summary>The module's own name of it, and those of what lists computers in a directory or in a network.</summary>
    private static readonly string[] Columns = ["Ip", "IPv4Address", "IPAddress"];

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if (inputData is null)
        {
            throw Refused("That has no IPv4 address. Name such a host with -Fqdn.");
        }

        var value = PSObject.AsPSObject(inputData);
        return value.BaseObject is IEnumerable and not string and not IDictionary
            ? LanguagePrimitives.GetEnumerable(value.BaseObject).Cast<object?>().Select(AddressOf).ToArray()
            : AddressOf(value);
    }

    private static string AddressOf(object? given)
    {
        var value = PSObject.AsPSObject(given ?? throw Refused("An address is missing."));
        return value.BaseObject switch
        {
            string text => text,
            IPAddress { AddressFamily: AddressFamily.InterNetwork } address => address.ToString(),
            _ when Identity.IsValue(value) => throw Refused($"'{value}' is no address. Where it is the number of a host, pipe in what Get-QualysHost {value} returns."),
            _ when Cell(value) is { } cell => LanguagePrimitives.ConvertTo<string>(cell.Value) is { Length: > 0 } text ? text
                : throw Refused($"'{value}' has no IPv4 address. Name such a host with -Fqdn."),
            _ => throw Refused($"{Kind(value)} is no host. Pipe in hosts, detections, findings, rows with a column Ip, or addresses."),
        };
    }

    private static PSPropertyInfo? Cell(PSObject value) => value.BaseObject is IDictionary table
        ? Columns.Where(table.Contains).Select(column => new PSNoteProperty(column, table[column])).FirstOrDefault()
        : Columns.Select(column => value.Properties[column]).FirstOrDefault(property => property is not null);

    private static string Kind(PSObject value) => OriginalType.Of(value) is { } name ? RecordKind.A(name) : "A row without an address";

    private static ArgumentTransformationMetadataException Refused(string why) => new(SafeText.Of(why));
}
