using System.Globalization;
using System.Management.Automation;
using QualysVM.Core.Scans;

namespace QualysVM.Binding;

/// <summary>What may name a record. The engine makes a number of nearly everything: of $true, of 7.9, of '1kb', of a letter.</summary>
internal static class Identity
{
    /// <summary>Whether a value is a plain one, rather than an object of some kind; an enumeration read back from a job is a number to .NET.</summary>
    public static bool IsValue(PSObject value) =>
        (value.BaseObject is string || (IsNumber(value.BaseObject) && !value.BaseObject.GetType().IsEnum)) && !OriginalType.IsCopy(value);

    /// <summary>What is wrong with a value as the number of a record.</summary>
    public static string? Number(object value) => value switch
    {
        // What is no number at all, the engine refuses with words of its own.
        string text when IsDigits(text.Trim()) || !LanguagePrimitives.TryConvertTo<long>(text, CultureInfo.InvariantCulture, out _) => null,
        string text => $"'{text}' is no number of a record: write its digits.",
        double or float or decimal when Convert.ToDecimal(value, CultureInfo.InvariantCulture) % 1 != 0 =>
            string.Format(CultureInfo.InvariantCulture, "{0} is no number of a record: it has a fraction.", value),
        _ => null,
    };

    /// <summary>What is wrong with a value as the reference of a scan.</summary>
    public static string? OfAScan(object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return text.Length == 0 || ScanReference.IsOne(text) ? null : ScanReference.WhatIsWrong(text);
    }

    /// <summary>A title or a name may be any text.</summary>
    public static string? Title(object value) => null;

    /// <summary>A sign may stand before them: that there is no such number is said by the range.</summary>
    private static bool IsDigits(string text) => text.TrimStart('-').All(c => c is >= '0' and <= '9');

    private static bool IsNumber(object value) => Type.GetTypeCode(value.GetType()) is >= TypeCode.SByte and <= TypeCode.Decimal || value is System.Numerics.BigInteger;
}
