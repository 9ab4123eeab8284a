using System.Text;

namespace QualysVM.Tests.Sandbox;

/// <summary>CSV read back: the rows by heading. Cells may hold line breaks, commas and quotes.</summary>
internal static class CsvTable
{
    public static List<Dictionary<string, string>> Read(byte[] bytes) => Read(Encoding.UTF8.GetString(bytes));

    public static List<Dictionary<string, string>> Read(string csv)
    {
        var records = Records(csv);
        return [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public static List<List<string>> Records(string csv)
    {
        var records = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            if (csv[i] == '"' && quoted && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                cell.Append(csv[i++]);
            }
            else if (csv[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && csv[i] is ',' or '\n')
            {
                records[^1].Add(cell.ToString());
                cell.Clear();
                if (csv[i] == '\n')
                {
                    records.Add([]);
                }
            }
            else if (quoted || csv[i] != '\r')
            {
                cell.Append(csv[i]);
            }
        }

        records.RemoveAt(records.Count - 1);
        return records;
    }
}
