using QualysVM.Core.Clients;
using QualysVM.Core.Errors;
using QualysVM.Core.Scans;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Xml;

namespace QualysVM.Tests.Scans;

public sealed class ScanElementsTests
{
    private static async Task<Scan> Read(string more) => (await Outcome.OfScans(Documents.ScanList(Documents.Scan(1, more)))).Only;

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData(" 1 ", true)]
    [InlineData("", null)]
    public async Task Processed_is_0_or_1(string text, bool? expected)
    {
        var scan = await Read($"<PROCESSED>{text}</PROCESSED>");
        Assert.Equal(expected, scan.Processed);
        Assert.Empty(scan.AdditionalData);
    }

    [Fact]
    public async Task An_unreadable_value_is_null_and_its_text_is_kept()
    {
        var scan = await Read("<PROCESSED>maybe</PROCESSED><PROCESSING_PRIORITY>Urgent</PROCESSING_PRIORITY><LAUNCH_DATETIME>N/A</LAUNCH_DATETIME><OPTION_PROFILE><TITLE>P</TITLE><DEFAULT_FLAG>yes</DEFAULT_FLAG></OPTION_PROFILE>");
        Assert.Null(scan.Processed);
        Assert.Null(scan.Priority);
        Assert.Null(scan.LaunchDateTime);
        Assert.Equal(new OptionProfile("P", null), scan.OptionProfile);
        Assert.Equal(4, scan.AdditionalData.Count);
        Assert.Equal("maybe", scan.AdditionalData["PROCESSED"]);
        Assert.Equal("Urgent", scan.AdditionalData["PROCESSING_PRIORITY"]);
        Assert.Equal("N/A", scan.AdditionalData["LAUNCH_DATETIME"]);
        Assert.Equal("yes", scan.AdditionalData["OPTION_PROFILE/DEFAULT_FLAG"]);
    }

    [Fact]
    public async Task An_unknown_state_is_kept_as_the_service_wrote_it()
    {
        var scan = await Read("<STATUS><STATE>Hibernating</STATE><SUB_STATE>Deep_Sleep</SUB_STATE></STATUS>");
        Assert.Equal("Hibernating", scan.State);
        Assert.Equal("Deep_Sleep", scan.SubState);
    }

    [Fact]
    public async Task Unknown_elements_are_kept_nested_and_repeated()
    {
        var scan = await Read("<NEW>a</NEW><NEW> b </NEW><DEEP><IN><X>1</X><X>2</X></IN></DEEP><EMPTY/><STATUS><STATE>Error</STATE><WHY>disk</WHY></STATUS><ID>33</ID>");
        Assert.Equal("a", scan.AdditionalData["NEW"]);
        Assert.Equal("b", scan.AdditionalData["NEW[2]"]);
        Assert.Equal("1", scan.AdditionalData["DEEP/IN/X"]);
        Assert.Equal("2", scan.AdditionalData["DEEP/IN/X[2]"]);
        Assert.Equal("", scan.AdditionalData["EMPTY"]);
        Assert.Equal("disk", scan.AdditionalData["STATUS/WHY"]);
        Assert.Equal("33", scan.AdditionalData["ID"]);
        Assert.Equal(7, scan.AdditionalData.Count);
        Assert.Equal("Error", scan.State);
    }

    [Fact]
    public async Task Client_and_asset_groups_are_read()
    {
        var scan = await Read("<CLIENT><ID><![CDATA[12]]></ID><NAME><![CDATA[Müller & Co]]></NAME><NEW/></CLIENT><ASSET_GROUP_TITLE_LIST><ASSET_GROUP_TITLE>\n <![CDATA[A]]>\n</ASSET_GROUP_TITLE><ASSET_GROUP_TITLE>B</ASSET_GROUP_TITLE></ASSET_GROUP_TITLE_LIST>");
        Assert.Equal(new Client("12", "Müller & Co"), scan.Client);
        Assert.Equal("Müller & Co", scan.Client!.ToString());
        Assert.Equal(["A", "B"], scan.AssetGroups);
    }

    [Fact]
    public async Task Empty_lists_and_records_in_another_order_are_read()
    {
        var body = Documents.ScanList("<SCAN><ASSET_GROUP_TITLE_LIST /><TARGET></TARGET><STATUS/><OPTION_PROFILE/><TITLE/><NOVELTY/><REF>scan/2.2</REF></SCAN>");
        var scan = (await Outcome.OfScans(body)).Only;
        Assert.Equal("scan/2.2", scan.Ref);
        Assert.Empty(scan.AssetGroups);
        Assert.Empty(scan.Targets);
        Assert.Equal(("", "", ""), (scan.State, scan.Target, scan.Title));
    }

    [Fact]
    public async Task A_scan_without_a_reference_is_an_error_after_the_scans_before_it()
    {
        var outcome = await Outcome.OfScans(Documents.ScanList(Documents.Scan(1) + "<SCAN><TITLE>x</TITLE></SCAN>" + Documents.Scan(3)));
        Assert.Contains("REF", outcome.Failed(QualysError.MalformedReply).Message, StringComparison.Ordinal);
        Assert.Equal(["scan/1.1"], outcome.Records.Select(scan => scan.Ref));
    }

    [Fact]
    public async Task Text_is_trimmed_and_an_element_inside_a_title_does_not_end_it()
    {
        var scan = (await Outcome.OfScans(Documents.ScanList("<SCAN><REF> scan/9.9\n</REF><TITLE>\n  <![CDATA[ One ]]>&amp; <b>bold</b>two </TITLE><TYPE>API</TYPE></SCAN>"))).Only;
        Assert.Equal("scan/9.9", scan.Ref);
        Assert.Equal("One & two", scan.Title);
        Assert.Equal("API", scan.Type);
    }
}
