namespace QualysVM.Sandbox.Text;

/// <summary>CSV with cells in quotes, so that cells may hold commas, quotes and line breaks; rows end in CR LF.</summary>
internal sealed class CsvBuffer : TextBuffer<CsvBuffer>
{
    private bool inRow;

    public CsvBuffer Cell(string? text)
    {
        Raw(inRow ? ",\"" : "\"");
        inRow = true;
        foreach (var c in text ?? "")
        {
            Put(c);
            if (c == '"')
            {
                Put(c);
            }
        }

        return Raw("\"");
    }

    /// <summary>A cell without quotes where there is no text: recorded for reports.</summary>
    public CsvBuffer CellOrNothing(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            return Cell(text);
        }

        Raw(inRow ? "," : "");
        inRow = true;
        return this;
    }

    public CsvBuffer EndRow()
    {
        inRow = false;
        return Raw("\r\n");
    }

    public CsvBuffer Row(IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            Cell(cell);
        }

        return EndRow();
    }
}
