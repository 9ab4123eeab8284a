using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Versions;
using QualysVM.Core.Xml;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Resilience;
using QualysVM.Tests.Sessions;
using QualysVM.Tests.Xml;

namespace QualysVM.Tests.Hostile;

/// <summary>Replies that never end. Each is bounded by its bytes, so it does not matter what they consist of.</summary>
public sealed class BoundsTests
{
    private const long Megabyte = 1024 * 1024;
    private const long ReadAhead = 256 * 1024;
    private static readonly string ToScans = Documents.ScanList("#").Split('#')[0];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What an answer can be made of for ever.</summary>
    public static TheoryData<string, string> Fillings => new()
    {
        { "<SIMPLE_RETURN><RESPONSE><ITEM_LIST>", "<ITEM><KEY>#</KEY><VALUE>v</VALUE></ITEM>" },
        { "<SIMPLE_RETURN><RESPONSE><ITEM_LIST>", "<ITEM/>" },
        { "<SIMPLE_RETURN><RESPONSE><TEXT>", "a" },
        { "<SIMPLE_RETURN><RESPONSE><CODE>999</CODE>", "<x#/>" },
        { "<SIMPLE_RETURN><RESPONSE>", "<!-- keep-alive -->" },
        { "<SIMPLE_RETURN><RESPONSE>", " \n" },
        { "<SIMPLE_RETURN><RESPONSE><", "n" },
        { "<SIMPLE_RETURN><RESPONSE ", "a#=\"\" " },
        { "<SIMPLE_RETURN/>", "<?again?>" },
        { "<GENERIC_RETURN>", "<RETURN status=\"FAILED\" number=\"#\"/>" },
        { "<?xml version=\"1.0\"?>", "<!-- -->" },
        { "<!DOCTYPE x [", "<!ELEMENT a (b)>" },
        { "", " " },
    };

    [Theory]
    [MemberData(nameof(Fillings))]
    public async Task The_short_answer_to_a_change_ends_at_a_megabyte(string beginning, string filling)
    {
        using var body = new EndlessBody(beginning, filling);
        using var session = TestSession.Over(StubService.Playing(new StubReply(body)));
        var error = await Assert.ThrowsAsync<QualysException>(() => new QualysApi(session).Scans.CancelAsync("scan/1.1", SilentObserver.Instance, Token));
        Assert.Equal(QualysError.OutcomeUnknown, error.Reason);
        Assert.InRange(body.Taken, 0, Megabyte + ReadAhead);
    }

    [Theory]
    [MemberData(nameof(Fillings))]
    public async Task The_body_of_an_error_ends_at_a_megabyte(string beginning, string filling)
    {
        using var body = new EndlessBody(beginning, filling);
        (await Outcome.OfScans(new StubReply(body, 500))).Failed(QualysError.ServiceFailure);
        Assert.InRange(body.Taken, 0, Megabyte + ReadAhead);
    }

    [Theory]
    [MemberData(nameof(Fillings))]
    public async Task An_error_in_place_of_a_list_ends_at_a_megabyte(string beginning, string filling)
    {
        using var body = new EndlessBody(beginning, filling);
        var reason = Assert.IsType<QualysException>((await Outcome.OfScans(new StubReply(body))).Error).Reason;
        Assert.True(reason is QualysError.MalformedReply or QualysError.UnexpectedReply or QualysError.ServiceFailure /* a code that was read counts */, $"{reason}");
        Assert.InRange(body.Taken, 0, Megabyte + ReadAhead);
    }

    [Fact]
    public async Task The_error_names_what_was_too_long_and_how_long_it_may_be()
    {
        using var body = new EndlessBody("<SIMPLE_RETURN>", "<x/>");
        var error = (await Outcome.OfScans(new StubReply(body))).Failed(QualysError.MalformedReply);
        Assert.Contains("The short answer to POST /api/3.0/fo/scan/ action=list is longer than 1 MB", error.Message, StringComparison.Ordinal);

        using var failure = new EndlessBody("<SIMPLE_RETURN>", "<x/>");
        var status = (await Outcome.OfScans(new StubReply(failure, 503))).Failed(QualysError.ServiceUnavailable);
        Assert.Contains("longer than 1 MB", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_lists_targets_may_be_sixteen_times_as_long()
    {
        var action = ApiActions.ScanLaunch with { LongestAnswer = ApiAction.AnswerWithTargets };
        using var response = new HttpResponseMessage();
        using var body = new EndlessBody("<SIMPLE_RETURN>", "<x/>");
        var reply = new QualysReply(new QualysCall(action, action.Newest, []), response, new ReplyStream(body, response, TimeSpan.FromMinutes(1), Token));
        Assert.Contains("16 MB", Assert.Throws<QualysException>(() => ReplyDocument.ReadSimpleReturn(reply)).Message, StringComparison.Ordinal);
        Assert.InRange(body.Taken, 16 * Megabyte, (16 * Megabyte) + ReadAhead);
    }

    /// <summary>Bytes come, so there is no silence; that there is an end must be seen some time.</summary>
    [Theory]
    [InlineData("<SIMPLE_RETURN>", " ")]
    [InlineData("<SIMPLE_RETURN><", "n")]
    [InlineData("<SIMPLE_RETURN><RESPONSE><TEXT>", "a")]
    public void A_short_answer_ends_two_minutes_after_its_first_byte(string beginning, string filling)
    {
        var clock = new HandClock();
        using var response = new HttpResponseMessage();
        using var body = new EndlessBody(beginning, filling, () => clock.Pass(TimeSpan.FromSeconds(0.5)), piece: 1);
        var call = new QualysCall(ApiActions.ScanCancel, ApiActions.ScanCancel.Newest, []);
        var reply = new QualysReply(call, response, new ReplyStream(body, response, TimeSpan.FromMinutes(5), Token, clock));
        var error = Assert.Throws<QualysException>(() => ReplyDocument.ReadSimpleReturn(reply));
        Assert.Equal(QualysError.Timeout, error.Reason);
        Assert.Contains("120 s", error.Message, StringComparison.Ordinal);
        Assert.InRange(clock.Now, TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(121));
    }

    /// <summary>The service may work for a while before it says anything, also behind its headers.</summary>
    [Fact]
    public void The_time_of_a_short_answer_begins_with_its_first_byte()
    {
        var clock = new HandClock();
        using var response = new HttpResponseMessage();
        var waited = false;
        using var body = new EndlessBody("<SIMPLE_RETURN><RESPONSE><TEXT>well</TEXT></RESPONSE></SIMPLE_RETURN>", "", () =>
        {
            clock.Pass(waited ? TimeSpan.Zero : TimeSpan.FromMinutes(4));
            waited = true;
        });
        var stream = new ReplyStream(body, response, TimeSpan.FromMinutes(5), Token, clock) { Part = ReplyPart.ShortAnswer(new QualysCall(ApiActions.ScanCancel, ApiActions.ScanCancel.Newest, [])) };
        Assert.True(stream.Read(new byte[10], 0, 10) > 0);
    }

    /// <summary>What stands between records is bounded with them, and known elements are as unknown ones.</summary>
    [Theory]
    [InlineData("<SCAN>", "<TITLE>a known element, of some length, so that the test is done soon, and again and again</TITLE>")]
    [InlineData("", "<NOTHING_THAT_IS_KNOWN_AND_OF_SOME_LENGTH>which is stepped over</NOTHING_THAT_IS_KNOWN_AND_OF_SOME_LENGTH>")]
    public async Task A_record_ends_at_256_megabytes(string beginning, string filling)
    {
        using var body = new EndlessBody(ToScans + Documents.Scan(1) + beginning, filling);
        var outcome = await Outcome.OfScans(new StubReply(body));
        Assert.Contains("One SCAN of the reply is longer than 256 MB", outcome.Failed(QualysError.MalformedReply).Message, StringComparison.Ordinal);
        Assert.Equal("scan/1.1", Assert.Single(outcome.Records).Ref);
        Assert.InRange(body.Taken, 256 * Megabyte, (256 * Megabyte) + ReadAhead);
    }

    /// <summary>Long before their bytes are too many.</summary>
    [Theory]
    [InlineData("<SCAN>", "<X>v</X>", "'X[")]
    [InlineData("<SCAN>", "<X#>v</X#>", "names")]
    [InlineData("<SCAN ", "x#='' ", "names")]
    [InlineData("", "<SCAN><REF>scan/1.1</REF><X#>v</X#></SCAN>", "names")]
    [InlineData("</SCAN_LIST></RESPONSE>", "<Y#/>", "names")]
    public async Task What_is_kept_of_a_record_and_the_names_of_a_reply_end_sooner(string beginning, string filling, string named)
    {
        using var body = new EndlessBody(ToScans + beginning, filling);
        Assert.Contains(named, Assert.IsType<QualysException>((await Outcome.OfScans(new StubReply(body))).Error).Message, StringComparison.Ordinal);
        Assert.InRange(body.Taken, 0, 16 * Megabyte);
    }

    [Fact]
    public async Task The_echo_of_a_request_ends_at_16_megabytes()
    {
        using var body = new EndlessBody("<SCAN_LIST_OUTPUT><REQUEST><PARAM_LIST>", "<PARAM><KEY>a key</KEY><VALUE>a value</VALUE></PARAM>");
        Assert.Contains("REQUEST", (await Outcome.OfScans(new StubReply(body))).Failed(QualysError.MalformedReply).Message, StringComparison.Ordinal);
        Assert.InRange(body.Taken, 0, (16 * Megabyte) + ReadAhead);
    }

    [Fact]
    public async Task A_list_has_no_bound_of_its_own()
    {
        var scans = string.Concat(Enumerable.Range(0, 30_000).Select(number => Documents.Scan(number, "<X>v</X>")));
        Assert.Equal(30_000, (await Outcome.OfScans(Documents.ScanList(scans))).Complete().Count);
    }
}
