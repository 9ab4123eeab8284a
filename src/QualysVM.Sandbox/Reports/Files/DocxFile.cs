using System.Globalization;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>A report as a Word document: the three parts that one needs at least, in a ZIP.</summary>
internal static class DocxFile
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private const string Types = Declaration + """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        </Types>
        """;

    private const string Relationships = Declaration + """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
        </Relationships>
        """;

    public static ReportBody Make(ReportContent content, long? least) => ZipFile.Make(
        least,
        content.Launch,
        ("[Content_Types].xml", Bytes(new XmlBuffer().Raw(Types))),
        ("_rels/.rels", Bytes(new XmlBuffer().Raw(Relationships))),
        ("word/document.xml", Bytes(Document(content))));

    private static XmlBuffer Document(ReportContent content)
    {
        var xml = new XmlBuffer().Raw(Declaration)
            .Raw("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\n<w:body>\n");
        Paragraph(xml, content.Title);
        foreach (var (heading, value) in content.Header)
        {
            Paragraph(xml, $"{heading}: {value}");
        }

        xml.Raw("<w:tbl>\n<w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr>\n<w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>\n");
        Row(xml, "IP", "QID", "Severity", "Title");
        foreach (var line in content.Lines)
        {
            var check = line.Check;
            Row(xml, line.Host.Ip, check.Qid.ToString(CultureInfo.InvariantCulture), check.Severity.ToString(CultureInfo.InvariantCulture), check.Title);
        }

        // A table must not be the last thing in a document.
        Paragraph(xml.Raw("</w:tbl>\n"), "");
        return xml.Raw("<w:sectPr/>\n</w:body>\n</w:document>\n");
    }

    private static void Row(XmlBuffer xml, params string[] cells)
    {
        xml.Raw("<w:tr>\n");
        foreach (var cell in cells)
        {
            Paragraph(xml.Raw("<w:tc>"), cell);
            xml.Raw("</w:tc>\n");
        }

        xml.Raw("</w:tr>\n");
    }

    private static void Paragraph(XmlBuffer xml, string text) => xml.Raw("<w:p><w:r><w:t xml:space=\"preserve\">").Text(text).Raw("</w:t></w:r></w:p>\n");

    private static byte[] Bytes(XmlBuffer xml) => xml.Take().ToArray();
}
