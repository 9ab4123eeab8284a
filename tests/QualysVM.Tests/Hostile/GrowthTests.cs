using System.Text;
using QualysVM.Core.Http;
using QualysVM.Core.Scans.Results;
using QualysVM.Core.Versions;
using QualysVM.Core.Xml;
using QualysVM.Tests.Engine;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Xml;

namespace QualysVM.Tests.Hostile;

/// <summary>
/// A hostile megabyte of every shape. What it costs is counted in bytes allocated, which unlike seconds are the same on every machine:
/// four times the size costs about four times as much, and never more than some tens of bytes for each.
/// </summary>
[Collection(ProcessWide.Name)] // it measures the memory of the whole process
public sealed class GrowthTests
{
    private const int Megabyte = 1024 * 1024;

    private static readonly Dictionary<string, (string Beginning, string Filling)> Shapes = new()
    {
        ["one unknown element again and again"] = ("<SCAN>", "<X>v</X>"),
        ["empty unknown elements"] = ("<SCAN>", "<a/>"),
        ["unknown elements in an unknown one"] = ("<SCAN><W>", "<X>v</X>"),
        ["unknown elements below a long name"] = ($"<SCAN><{new string('w', 9_000)}>", "<a/>"),
        ["unknown elements below many names"] = ("<SCAN>" + string.Concat(Enumerable.Range(0, 30).Select(i => $"<{new string('w', 300)}{i}>")), "<a/>"),
        ["ever new elements"] = ("<SCAN>", "<x#/>"),
        ["ever new elements outside of records"] = ("", "<x#/>"),
        ["ever new elements, a few in each record"] = ("", "<SCAN><REF>scan/1.1</REF><x#>v</x#></SCAN>"),
        ["ever new attributes in one tag"] = ("<SCAN><X ", "x#='' "),
        ["attributes of a known element"] = ("<SCAN><SCHEDULE><DAILY ", "x#='' "),
        ["ever new namespaces"] = ("<SCAN><X ", "xmlns:x#='u#' "),
        ["deeper and deeper"] = ("<SCAN>", "<x>"),
        ["comments"] = ("<SCAN>", "<!---->"),
        ["comments in a value"] = ("<SCAN><TITLE>", "a<!---->"),
        ["instructions"] = ("<SCAN>", "<?x?>"),
        ["blanks"] = ("<SCAN>", " \n"),
        ["blanks in a tag"] = ("<SCAN><X ", " "),
        ["a value without end"] = ("<SCAN><TITLE>", "a"),
        ["a value in pieces"] = ("<SCAN><TITLE>", "<![CDATA[a]]>"),
        ["a value of references"] = ("<SCAN><TITLE>", "&lt;"),
        ["a value that holds elements"] = ("<SCAN><TITLE>", "a<b/>"),
        ["a name without end"] = ("<SCAN><", "n"),
        ["an attribute without end"] = ("<SCAN><X a='", "a"),
        ["a known element again and again"] = ("<SCAN>", "<TITLE>a</TITLE>"),
        ["values that are none"] = ("<SCAN>", "<PROCESSED>2</PROCESSED>"),
        ["titles of groups"] = ("<SCAN><ASSET_GROUP_TITLE_LIST>", "<T/>"),
        ["targets"] = ("<SCAN><TARGET>", "1,"),
        ["warnings"] = ("</SCAN_LIST>", "<WARNING/>"),
        ["comments before the document"] = ("", "<!---->"),
        ["a document type"] = ("<!DOCTYPE", "<!ELEMENT a (b)>"),
    };

    private static readonly Dictionary<string, (string Beginning, string Filling)> Rows = new()
    {
        ["one key again and again"] = ("[{\"qid\":1", ",\"x\":\"v\""),
        ["keys that look like numbered ones"] = ("[{\"qid\":1", ",\"x[#]\":\"v\",\"x\":1"),
        ["ever new keys"] = ("[{\"qid\":1", ",\"x#\":\"v\""),
        ["a value nested"] = ("[{\"qid\":1,\"x\":[", "[],"),
        ["a value without end"] = ("[{\"qid\":1,\"x\":\"", "a"),
        ["a value of escapes"] = ("[{\"qid\":1,\"x\":\"", "\\u00fc"),
        ["a key without end"] = ("[{\"qid\":1,\"", "k"),
        ["a number without end"] = ("[{\"qid\":1,\"x\":", "1"),
        ["a score that is none"] = ("[{\"qid\":1", ",\"cvss_base\":\"v\""),
        ["headers"] = ("[", "{\"company\":\"c\",\"x#\":\"v\"},"),
        ["blanks"] = ("[{\"qid\":1", " "),
        ["objects that are no rows"] = ("[{\"a\":1", ",\"x#\":\"v\""),
        ["notes about hosts"] = ("[", "{\"hosts_not_scanned_x_ip\":\"1\"},"),
        ["a note about hosts without end"] = ("[{\"hosts_not_scanned_x_ip\":\"", "1,"),
        ["a list of vulnerabilities"] = ("[{\"qid\":1,\"cve_id\":\"", "a,"),
    };

    private static readonly Dictionary<string, (string Beginning, string Filling)> Answers = new()
    {
        ["items"] = ("<SIMPLE_RETURN><RESPONSE><ITEM_LIST>", "<ITEM><KEY>#</KEY><VALUE>v</VALUE></ITEM>"),
        ["empty items"] = ("<SIMPLE_RETURN><RESPONSE><ITEM_LIST>", "<ITEM/>"),
        ["ever new elements"] = ("<SIMPLE_RETURN>", "<x#/>"),
        ["texts"] = ("<SIMPLE_RETURN><RESPONSE>", "<TEXT> a\n b </TEXT>"),
        ["one text of words"] = ("<SIMPLE_RETURN><RESPONSE><TEXT>", "a "),
        ["old returns"] = ("<GENERIC_RETURN>", "<RETURN status=\"FAILED\" number=\"#\"/>"),
        ["a web page"] = ("<html><title>", "<title>a"),
    };

    public static TheoryData<string> NamesOfShapes => [.. Shapes.Keys];

    public static TheoryData<string> NamesOfRows => [.. Rows.Keys];

    public static TheoryData<string> NamesOfAnswers => [.. Answers.Keys];

    [Theory]
    [MemberData(nameof(NamesOfShapes))]
    public async Task A_list_costs_what_its_bytes_cost(string shape)
    {
        var beginning = shape is "a document type" or "comments before the document" ? "" : Documents.ScanList("#").Split('#')[0];
        await Linear(beginning + Shapes[shape].Beginning, Shapes[shape].Filling, async text => _ = await Outcome.OfScans(text));
    }

    [Theory]
    [MemberData(nameof(NamesOfRows))]
    public async Task Rows_of_results_cost_what_their_bytes_cost(string shape) => await Linear(Rows[shape].Beginning, Rows[shape].Filling, text =>
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        _ = Record.Exception(() => new ScanResultReader("scan/1.1").Read(stream).Count());
        return Task.CompletedTask;
    });

    [Theory]
    [MemberData(nameof(NamesOfAnswers))]
    public async Task A_short_answer_costs_what_its_bytes_cost(string shape) => await Linear(Answers[shape].Beginning, Answers[shape].Filling, text =>
    {
        var call = new QualysCall(ApiActions.ScanCancel, ApiActions.ScanCancel.Newest, []);
        using var response = new HttpResponseMessage();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        _ = Record.Exception(() => ReplyDocument.ReadSimpleReturn(new QualysReply(call, response, new ReplyStream(stream, response, TimeSpan.FromMinutes(1), CancellationToken.None))));
        return Task.CompletedTask;
    });

    private static async Task Linear(string beginning, string filling, Func<string, Task> read)
    {
        await Cost(1024); // what is made once is made
        var (part, whole) = (await Cost(Megabyte / 4), await Cost(Megabyte));
        Assert.True(whole < 6 * part + Megabyte, $"A quarter allocates {part:N0} bytes, the whole {whole:N0}.");
        Assert.True(whole < 200L * Megabyte, $"{whole:N0} bytes are allocated for one megabyte.");

        async Task<long> Cost(int size)
        {
            var text = new StringBuilder(beginning);
            for (var number = 0; text.Length < size; number++)
            {
                text.Append(filling.Replace("#", $"{number:x}", StringComparison.Ordinal));
            }

            var body = text.ToString();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await read(body);
            return GC.GetTotalAllocatedBytes(precise: true) - before;
        }
    }
}
