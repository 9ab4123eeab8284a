using System.Globalization;
using QualysVM.Core.Errors;

namespace QualysVM.Core.Xml;

/// <summary>The number by which a record is known. Without it the record is of no use, so a list with such a record is not read on.</summary>
internal static class RecordId
{
    /// <param name="text">What the element ID holds.</param>
    /// <param name="record">The record's element, for the error.</param>
    /// <param name="xml">Where the record ended.</param>
    /// <exception cref="QualysException">It is no number.</exception>
    public static long Parse(string text, string record, ElementReader xml) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new QualysException(QualysError.MalformedReply, $"The list holds a {record} whose ID is '{text}' and not a number, before line {xml.Line}.");
}
