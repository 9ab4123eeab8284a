using System.Globalization;
using System.Xml.Linq;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Tags;

/// <summary>What a search for tags asks for. Fields and operators: the vendor's guide; which operator goes with which field is [I].</summary>
internal sealed class TagCriteria
{
    private const int Usual = 100;
    private const int Most = 1000;
    private static readonly string[] Fields = ["id", "name", "parent", "ruleType", "provider", "color"];
    private readonly List<(string Field, string Operator, string Value)> criteria = [];

    private TagCriteria()
    {
    }

    /// <summary>How many an answer may hold.</summary>
    public int Limit { get; private set; } = Usual;

    /// <summary>With which number it begins.</summary>
    public long From { get; private set; }

    /// <summary>Reads the request, or says what is wrong with it.</summary>
    public static TagCriteria? Parse(string body, out string wrong)
    {
        var read = new TagCriteria();
        wrong = "";
        if (string.IsNullOrWhiteSpace(body))
        {
            return read;
        }

        XElement request;
        try
        {
            request = XElement.Parse(body);
        }
        catch (System.Xml.XmlException)
        {
            wrong = "Invalid XML.";
            return null;
        }

        wrong = request.Name.LocalName != "ServiceRequest" ? "ServiceRequest is expected." : read.Take(request);
        return wrong.Length == 0 ? read : null;
    }

    /// <summary>Whether a tag meets them all.</summary>
    public bool Takes(AssetTag tag) => tag.Id >= From && criteria.TrueForAll(one => Meets(ValueOf(tag, one.Field), one.Operator, one.Value));

    private string Take(XElement request)
    {
        if (Number(request, "limitResults", Usual) is not { } limit || limit is < 1 or > Most || Number(request, "startFromId", 0) is not { } from)
        {
            return "Invalid preferences.";
        }

        (Limit, From) = ((int)limit, from);
        foreach (var one in request.Elements("filters").Elements("Criteria"))
        {
            var (field, how) = ((string?)one.Attribute("field") ?? "", (string?)one.Attribute("operator") ?? "EQUALS");
            if (!Fields.Contains(field))
            {
                return $"Invalid field passed: {field}.";
            }

            if (how is not ("EQUALS" or "NOT EQUALS" or "CONTAINS" or "IN" or "GREATER" or "LESSER" or "NONE"))
            {
                return $"Invalid operator passed: {how}.";
            }

            criteria.Add((field, how, one.Value.Trim()));
        }

        return "";
    }

    private static long? Number(XElement request, string name, long otherwise) => request.Element("preferences")?.Element(name)?.Value is not { } text ? otherwise
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string ValueOf(AssetTag tag, string field) => field switch
    {
        "id" => tag.Id.ToString(CultureInfo.InvariantCulture),
        "name" => tag.Name,
        "parent" => tag.Parent?.ToString(CultureInfo.InvariantCulture) ?? "",
        "ruleType" => tag.RuleType,
        "provider" => tag.Provider ?? "",
        _ => tag.Color ?? "",
    };

    private static bool Meets(string value, string how, string wanted) => how switch
    {
        "EQUALS" => string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase),
        "NOT EQUALS" => !string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase),
        "CONTAINS" => CultureInfo.InvariantCulture.CompareInfo.IndexOf(value, wanted, CompareOptions.OrdinalIgnoreCase) >= 0,
        "IN" => wanted.Split(',').Any(one => string.Equals(value, one.Trim(), StringComparison.OrdinalIgnoreCase)),
        "GREATER" => Compare(value, wanted) > 0,
        "LESSER" => Compare(value, wanted) < 0,
        _ => value.Length == 0,
    };

    private static int Compare(string value, string wanted) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var left) && long.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right) : 0;
}
