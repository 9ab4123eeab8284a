using System.Collections;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace QualysVM.Commands;

/// <summary>
/// Refuses, before anything is done, a text that cannot name what is to be saved. Who pipes that in and gives a folder in its place, as in
/// <c>$reports | Save-QualysReport folder</c>, is told where it goes, also on a night without reports.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NamesNoFolderAttribute : ArgumentTransformationAttribute
{
    private static readonly Regex Reference = new(@"^\s*[A-Za-z]+/\d+\.\d+\s*$", RegexOptions.CultureInvariant | RegexOptions.ECMAScript);

    /// <summary>Whether a report is named, by its number; else a scan is, by its reference.</summary>
    public bool IsNumber { get; set; }

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        foreach (var one in value is IEnumerable list and not string ? list : new[] { value })
        {
            if ((one is PSObject element ? element.BaseObject : one) is string { Length: > 0 } text && !IsName(text))
            {
                throw new ArgumentTransformationMetadataException(
                    $"'{text}' is {(IsNumber ? "no number of a report" : "no reference of a scan, such as scan/1736361211.27337")}. Where it is the folder or the file to save in, give it by name: -Path {Quoted(text)}");
            }
        }

        return inputData;
    }

    private bool IsName(string text) => IsNumber ? LanguagePrimitives.TryConvertTo<long>(text, out _) : Reference.IsMatch(text);

    private static string Quoted(string text) => text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '\\' or ':') ? text : $"'{text.Replace("'", "''")}'";
}
