using QualysVM.Sandbox.Text;

namespace QualysVM.Sandbox.Scans.Results;

/// <summary>Results as one array. In the extended format two objects stand before the rows and others behind them.</summary>
internal static class ResultJson
{
    /// <summary>HTML it is not, but what the service says [S].</summary>
    public const string MediaType = "text/html; charset=UTF-8";

    public static IEnumerable<ArraySegment<byte>> Write(IEnumerable<Finding> rows, ResultColumn[] columns, ResultHeader[][] before, ResultHeader[][] after)
    {
        var json = new JsonBuffer();
        var between = "[";
        foreach (var header in before)
        {
            Object(json.Raw(between), header);
            between = ",\n";
        }

        foreach (var row in rows)
        {
            Row(json.Raw(between), row, columns);
            between = ",\n";
            if (json.IsReady)
            {
                yield return json.Take();
            }
        }

        foreach (var note in after)
        {
            Object(json.Raw(between), note);
            between = ",\n";
        }

        yield return json.Raw(between == "[" ? "[]" : "]").Take();
    }

    private static void Object(JsonBuffer json, ResultHeader[] pairs)
    {
        var between = "{";
        foreach (var pair in pairs)
        {
            json.Raw(between).Value(pair.Key).Raw(":").Value(pair.Value);
            between = ",";
        }

        json.Raw("}");
    }

    private static void Row(JsonBuffer json, Finding row, ResultColumn[] columns)
    {
        var between = "{";
        foreach (var column in columns)
        {
            json.Raw(between).Value(column.Key).Raw(":");
            var value = column.Value(row);
            _ = column.IsNumber && value is not null ? json.Raw(value) : json.Value(value);
            between = ",";
        }

        json.Raw("}");
    }
}
