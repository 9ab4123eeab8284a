using QualysVM.Core.Errors;
using QualysVM.Core.Reports;
using QualysVM.Tests.Hostile;
using QualysVM.Tests.Http;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Lists;

/// <summary>Lists that the service cuts into pages: each record once, or an error that says that it is not the whole.</summary>
public sealed class PagesTests
{
    private static readonly TimeSpan SafetyNet = TimeSpan.FromMinutes(1);

    private static async Task<(Outcome<Report> Outcome, StubService Service, RecordingObserver Observer)> Read(int tries, string? only, params string[] bodies)
    {
        var service = StubService.Playing([.. bodies.Select(body => new StubReply(body))]);
        using var session = TestSession.Over(service, resilience: new TriesAgain(tries));
        var observer = new RecordingObserver();
        return (await Outcome.Of(PagedList.Start(session, observer, only)), service, observer);
    }

    private static IEnumerable<long> Numbers(Outcome<Report> outcome) => outcome.Records.Select(row => row.Id);

    [Fact]
    public async Task A_page_names_the_next_and_of_its_address_the_number_alone_is_taken()
    {
        var (outcome, service, observer) = await Read(0, null, PagedList.Page([1, 2, 3], 4), PagedList.Page([4, 5, 6], 9), PagedList.Page([9]));
        Assert.Equal([1, 2, 3, 4, 5, 6, 9], Numbers(outcome with { Error = outcome.Error is null ? null : throw outcome.Error }));
        Assert.Empty(observer.Warnings);
        Assert.Equal(["action=list&ips=10.0.0.0-10.0.0.255&id_min=1", "action=list&ips=10.0.0.0-10.0.0.255&id_min=4", "action=list&ips=10.0.0.0-10.0.0.255&id_min=9"], service.Requests.Select(request => request.Body));
        Assert.Single(service.Requests.Select(request => request.Uri).Distinct());
    }

    [Fact]
    public async Task A_record_at_the_border_of_two_pages_comes_once()
    {
        var (outcome, _, _) = await Read(0, null, PagedList.Page([1, 2, 3], 3), PagedList.Page([3, 4], 4), PagedList.Page([4]));
        Assert.Null(outcome.Error);
        Assert.Equal([1, 2, 3, 4], Numbers(outcome));
    }

    [Theory]
    [InlineData(4L)]
    [InlineData(3L)]
    [InlineData(0L)]
    public async Task A_list_that_does_not_lead_on_ends_in_an_error(long next)
    {
        var (outcome, service, _) = await Read(0, null, PagedList.Page([1, 2, 3], 4), PagedList.Page([4, 5, 6], next));
        Assert.Contains($"{next}", outcome.Failed(QualysError.ListTruncated).Message, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3, 4, 5, 6], Numbers(outcome));
        Assert.Equal(2, service.Requests.Count);
    }

    /// <summary>Whoever answers another call than the one that was made: the end of that is not the end of this, nor is its next page.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(9L)]
    public async Task A_page_with_nothing_but_what_comes_before_it_is_an_error(long? next)
    {
        var (outcome, service, _) = await Read(0, null, PagedList.Page([1, 2, 3], 4), PagedList.Page([1, 2, 3], next), PagedList.Page([9]));
        Assert.Contains("number 4", outcome.Failed(QualysError.ListTruncated).Message, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], Numbers(outcome));
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task A_page_without_records_is_the_end_or_leads_on()
    {
        var (outcome, _, _) = await Read(0, null, PagedList.Page([1, 2, 3], 4), PagedList.Page([], 9).Replace("<ROW_LIST></ROW_LIST>", "", StringComparison.Ordinal), PagedList.Page([9]));
        Assert.Equal([1, 2, 3, 9], Numbers(outcome));
        Assert.Null(outcome.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<URL>https://qualysapi.example/?action=list</URL>")]
    [InlineData("<URL>https://qualysapi.example/?x_id_min=4&amp;id_min=x&amp;ID_MIN=4</URL>")]
    [InlineData("<URL>id_min=4</URL>")]
    public async Task Cut_without_a_place_to_go_on_is_not_the_whole(string url)
    {
        var (outcome, service, observer) = await Read(0, null, PagedList.Page([1, 2], PagedList.Cut(url)), PagedList.Page([4]));
        outcome.Failed(QualysError.ListTruncated);
        Assert.Equal([1, 2], Numbers(outcome));
        Assert.Single(service.Requests);
        Assert.Single(observer.Warnings);
    }

    [Fact]
    public async Task Another_warning_is_a_warning()
    {
        var (outcome, _, observer) = await Read(0, null, PagedList.Page([1, 2], "<WARNING><CODE>1990</CODE><TEXT>Old</TEXT><URL>https://x.example/?id_min=7</URL></WARNING>"));
        Assert.Null(outcome.Error);
        Assert.Single(observer.Warnings);
    }

    [Fact]
    public async Task A_page_that_breaks_off_is_continued_behind_its_last_whole_record()
    {
        var broken = PagedList.Page([4, 5, 6], 7).Split("<ROW><ID>6")[0] + "<ROW><ID>6";
        var (outcome, service, _) = await Read(1, null, PagedList.Page([1, 2, 3], 4), broken, PagedList.Page([6, 7]));
        Assert.Null(outcome.Error);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], Numbers(outcome));
        Assert.Equal([1, 4, 6], service.Requests.Select(PagedList.First));
    }

    [Fact]
    public async Task One_that_breaks_off_for_good_says_so_after_what_it_brought()
    {
        var (outcome, _, _) = await Read(1, null, PagedList.Page([1, 2, 3], 4), PagedList.Page([4, 5], 6)[..^40], PagedList.Page([6, 7])[..^40]);
        outcome.Failed(QualysError.ReplyCutOff);
        Assert.Equal([1, 2, 3, 4, 5, 6], Numbers(outcome));
    }

    [Fact]
    public async Task Numbers_that_fall_are_an_error_as_nobody_can_tell_what_is_missing()
    {
        var (outcome, _, _) = await Read(0, null, PagedList.Page([1, 3, 2]));
        outcome.Failed(QualysError.MalformedReply);
        Assert.Equal([1, 3], Numbers(outcome));
    }

    [Fact]
    public async Task One_record_is_looked_for_on_every_page()
    {
        var (outcome, _, _) = await Read(0, "5", PagedList.Page([1, 2, 3], 4), PagedList.Page([4, 5, 6]));
        Assert.Null(outcome.Error);
        Assert.Equal([5], Numbers(outcome));
    }

    [Fact]
    public async Task Who_stops_early_asks_for_no_further_page()
    {
        using var service = StubService.Playing(new StubReply(PagedList.Page([1, 2, 3], 4)), new StubReply(PagedList.Page([4])));
        using var session = TestSession.Over(service);
        using var feed = PagedList.Start(session, new RecordingObserver());
        var taken = 0;
        while (taken < 3)
        {
            taken += (await feed.NextAsync().WaitAsync(SafetyNet, TestContext.Current.CancellationToken))!.Count;
        }

        Assert.False(SpinWait.SpinUntil(() => service.Requests.Count > 1, TimeSpan.FromMilliseconds(300)));
        Assert.Equal([4], (await feed.NextAsync().WaitAsync(SafetyNet, TestContext.Current.CancellationToken))!.Select(row => row.Id));
    }

    /// <summary>Cuts, repeats, borders and pages that lead nowhere: every row once, or an error and none twice.</summary>
    [Fact]
    public async Task Whatever_happens_on_the_way_every_record_comes_once_or_the_error_says_that_it_is_not_the_whole()
    {
        for (var seed = 0; seed < RandomCases.Count; seed++)
        {
            var random = new Random(seed);
            long[] all = [.. Enumerable.Range(1, 60).Where(_ => random.Next(3) > 0).Select(number => (long)number)];
            using var service = new StubService(request => new StubReply(Answer(random, all, PagedList.First(request))));
            using var session = TestSession.Over(service, resilience: new TriesAgain(2));
            var outcome = await Outcome.Of(PagedList.Start(session, new RecordingObserver()));
            var numbers = Numbers(outcome).ToList();
            Assert.True(numbers.SequenceEqual(numbers.Distinct().Order()), $"Seed {seed}: {string.Join(",", numbers)}");
            Assert.True(outcome.Error is not null || numbers.SequenceEqual(all), $"Seed {seed}: {string.Join(",", numbers)} of {string.Join(",", all)}");
        }
    }

    private static string Answer(Random random, long[] all, long from)
    {
        var first = random.Next(8) == 0 ? from - 1 : from; // the last row of the page before once more
        long[] here = [.. all.Where(number => number >= first).Take(random.Next(2, 9))];
        var rest = all.Where(number => here.Length > 0 && number > here[^1]).ToList();
        long? next = rest.Count == 0 ? null : random.Next(6) switch { 0 => here[^1], 1 => here[^1] + 1, 2 when random.Next(4) == 0 => from, _ => rest[0] };
        var page = PagedList.Page(here, next);
        return random.Next(4) == 0 ? page[..random.Next(1, page.Length)] : page;
    }
}
