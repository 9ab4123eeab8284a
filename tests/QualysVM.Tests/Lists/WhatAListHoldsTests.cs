using QualysVM.Core.Errors;
using QualysVM.Tests.Http;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Lists;

/// <summary>For every list: what is nothing found, what is not the whole, and what is an error.</summary>
public sealed class WhatAListHoldsTests
{
    private const string Cut = "<WARNING><CODE>1980</CODE><TEXT>1000 record limit exceeded</TEXT></WARNING>";
    private const string Warned = "<WARNING><CODE>1990</CODE><TEXT>Old</TEXT></WARNING>";

    public static TheoryData<string> Roots => [.. AllLists.Readers.Select(list => list.Root)];

    [Fact]
    public void All_lists_are_found() => Assert.True(AllLists.Readers.Count >= 5);

    [Theory]
    [MemberData(nameof(Roots))]
    public async Task Nothing_is_found_where_there_is_nothing_but_a_date_and_warnings(string root)
    {
        var list = AllLists.Named(root);
        foreach (var response in new[] { "", list.Of(""), list.IsOld ? "" : Warned })
        {
            var (records, error) = await Read(list, list.Document(response));
            Assert.Null(error);
            Assert.Empty(records);
        }
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public async Task Anything_else_in_the_place_of_records_is_an_error(string root)
    {
        var list = AllLists.Named(root);
        string[] inPlaceOfTheList =
        [
            "<ERROR number=\"999\">Internal error</ERROR>", "<error/>", "Internal error", "<![CDATA[Internal error]]>", "<TEXT>Internal error</TEXT>", "<CODE>999</CODE>", "<MESSAGE/>",
            $"<{OtherCase(list.List)}>{list.One}</{OtherCase(list.List)}>", $"<PART>{list.One}</PART>", $"<{Another(list)}><ROW/></{Another(list)}>", $"<{Another(list)}/>",
        ];
        string[] inTheList = ["<ERROR>x</ERROR>", "Internal error", "<OTHER/>", $"<{list.List}>{list.One}</{list.List}>", $"<{list.Record.ToLowerInvariant()}><ID>7</ID></{list.Record.ToLowerInvariant()}>", "<A><B><ERROR/></B></A>"];
        foreach (var response in inPlaceOfTheList.Concat(inTheList.Select(list.Of)).Concat(list.IsOld ? [] : new[] { list.One }))
        {
            await Expect(list, list.Document(response), 0, QualysError.MalformedReply, QualysError.ServiceRefused);
        }
    }

    /// <summary>The elements around the records have no attributes, and the date is one.</summary>
    [Theory]
    [MemberData(nameof(Roots))]
    public async Task What_the_frame_says_where_there_are_no_records_is_an_error(string root)
    {
        var list = AllLists.Named(root);
        foreach (var attribute in new[] { "status=\"FAILED\"", "number='999'", "xmlns:x='u' error='1'" })
        {
            await Expect(list, list.Document("").Replace($"<{list.Root}", $"<{list.Root} {attribute}", StringComparison.Ordinal), 0, QualysError.MalformedReply);
            await Expect(list, list.Document(list.Of("")).Replace($"<{list.List}>", $"<{list.List} {attribute}>", StringComparison.Ordinal), 0, QualysError.MalformedReply);
        }

        var (records, error) = await Read(list, list.Document(list.Of(list.One)).Replace($"<{list.Root}", $"<{list.Root} xmlns:xsi='u' xsi:schemaLocation='v' new='1'", StringComparison.Ordinal));
        Assert.Null(error);
        Assert.Single(records);
        if (!list.IsOld)
        {
            await Expect(list, $"<{root}><RESPONSE status='FAILED'/></{root}>", 0, QualysError.MalformedReply);
            await Expect(list, $"<{root}><RESPONSE><DATETIME>Internal error</DATETIME></RESPONSE></{root}>", 0, QualysError.MalformedReply);
            await Expect(list, $"<{root}><RESPONSE><DATETIME>2026-01-01T00:00:00Z{list.Of(list.One)}</DATETIME></RESPONSE></{root}>", 0, QualysError.MalformedReply);
        }
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public async Task An_error_a_text_or_another_list_beside_records_is_an_error_too(string root)
    {
        var list = AllLists.Named(root);
        string[] after = ["<ERROR number=\"999\">x</ERROR>", "Internal error", $"<{list.List}><{list.List}>{list.One}</{list.List}></{list.List}>", $"<X><ERROR/></X>", $"<{Another(list)}/>", $"<X>{list.One}</X>"];
        foreach (var one in after)
        {
            await Expect(list, list.Document(list.Of(list.One) + one), 1, QualysError.MalformedReply, QualysError.ServiceRefused);
            await Expect(list, list.Document(list.Of(list.One + one)), 1, QualysError.MalformedReply, QualysError.ServiceRefused);
        }
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public async Task New_elements_beside_records_are_none_of_an_error(string root)
    {
        var list = AllLists.Named(root);
        var (records, error) = await Read(list, list.Document(list.Of(list.One + "<NEWS>x<MORE>y</MORE></NEWS>") + "<NEWS><TEXT>x</TEXT></NEWS>"));
        Assert.Null(error);
        Assert.Single(records);
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public async Task That_the_list_is_cut_is_heard_wherever_it_is_said(string root)
    {
        var list = AllLists.Named(root);
        var whole = list.Document(list.Of(list.One));
        string[] bodies =
        [
            list.Document(list.Of(list.One + Cut)), list.Document(list.Of(Cut + list.One)), list.Document(list.Of(list.One) + Cut), list.Document(Cut + list.Of(list.One)),
            list.Document($"<WARNING_LIST>{Cut}</WARNING_LIST>" + list.Of(list.One)), list.Document(list.Of(list.One) + $"<NOTES><NOTE>{Cut}</NOTE></NOTES>"),
            list.Document(list.Of(list.One) + "<CODE>1980</CODE>"), list.Document(list.Of(list.One) + "<WARNING number=\"1980\">cut</WARNING>"), list.Document(list.Of(list.One) + "<WARNING><CODE> 1980 </CODE></WARNING>"),
            list.Document(list.Of(list.One) + $"<WARNING><PART><CODE>1980</CODE></PART></WARNING>"),
            list.Document(list.Of(list.One.Replace("<ID>", Cut + "<ID>"))), list.Document(list.Of(list.One.Replace("<ID>", "<CODE>1980</CODE><ID>"))),
            whole.Insert(whole.LastIndexOf("</", StringComparison.Ordinal), Cut), whole.Insert(list.Root.Length + 2, Cut),
        ];
        foreach (var body in bodies)
        {
            await Expect(list, body, 1, QualysError.ListTruncated);
        }
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public async Task A_part_of_a_list_by_its_status_is_no_list(string root)
    {
        var list = AllLists.Named(root);
        foreach (var status in new[] { 202, 203, 206 })
        {
            using var session = TestSession.Over(StubService.Playing(new StubReply(list.Document(list.Of(list.One)), status)));
            Assert.Equal(QualysError.UnexpectedHttpStatus, Assert.IsType<QualysException>((await list.ReadAsync(session)).Error).Reason);
        }
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public async Task Of_a_list_that_was_asked_for_one_record_no_other_is_taken(string root)
    {
        var list = AllLists.Named(root);
        var identity = Assert.Single((await Read(list, list.Document(list.Of(list.One)))).Records);
        var others = list.One.Replace("1.1", "1.2").Replace(">7<", ">8<");
        Assert.Equal([identity], (await Read(list, list.Document(list.Of(others + list.One + others)), identity)).Records);
        var (records, error) = await Read(list, list.Document(list.Of(others)), identity);
        Assert.Empty(records);
        Assert.Null(error);
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public async Task A_hundred_warnings_are_told_and_that_there_are_more_and_the_last_can_still_be_the_cut(string root)
    {
        var list = AllLists.Named(root);
        var body = list.Document(list.Of(list.One) + string.Concat(Enumerable.Repeat(Warned, 150)) + Cut);
        var observer = new RecordingObserver();
        using var session = TestSession.Over(StubService.Playing(new StubReply(body)));
        var (_, error) = await list.ReadAsync(session, observer: observer);
        Assert.Equal(QualysError.ListTruncated, Assert.IsType<QualysException>(error).Reason);
        Assert.Equal(101, observer.Warnings.Count);
        Assert.Contains("more than 100 times", observer.Warnings[100], StringComparison.Ordinal);
    }

    private static string Another(ReadableList list) => list.List == "HOST_LIST" ? "SCAN_LIST" : "HOST_LIST";

    private static async Task Expect(ReadableList list, string body, int records, params QualysError[] reasons)
    {
        var (read, error) = await Read(list, body);
        Assert.True(error is QualysException known && reasons.Contains(known.Reason), $"{body}: {error?.ToString() ?? "no error"}");
        Assert.True(read.Count <= records, $"{body}: {read.Count} records");
    }

    private static string OtherCase(string name) => !name.Any(char.IsUpper) ? name.ToUpperInvariant() : name.ToLowerInvariant();

    private static async Task<(IReadOnlyList<string> Records, Exception? Error)> Read(ReadableList list, string body, string? only = null)
    {
        using var session = TestSession.Over(StubService.Playing(new StubReply(body)));
        return await list.ReadAsync(session, only);
    }
}
