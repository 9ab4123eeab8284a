using System.Management.Automation;
using Newtonsoft.Json.Linq;

namespace QualysVM.Benchmarks.Results;

/// <summary>Makes of parsed JSON what ConvertFrom-Json makes of it: an object with a note property for each key.</summary>
internal static class ScriptObjects
{
    public static List<PSObject> From(JArray rows) => [.. rows.OfType<JObject>().Select(From)];

    private static PSObject From(JObject row)
    {
        var result = new PSObject(row.Count);
        foreach (var pair in row)
        {
            result.Properties.Add(new PSNoteProperty(pair.Key, ((JValue?)pair.Value)?.Value));
        }

        return result;
    }
}
