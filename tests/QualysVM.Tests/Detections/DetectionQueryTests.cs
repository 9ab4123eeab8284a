using QualysVM.Core.Detections;
using QualysVM.Core.Errors;
using QualysVM.Core.Versions;

namespace QualysVM.Tests.Detections;

/// <summary>What goes over the wire, and what contradicts itself.</summary>
public sealed class DetectionQueryTests
{
    private static string Wire(HostDetectionQuery query) => string.Join("&", query.ToFields(new ApiVersion(5, 0)).Select(field => $"{field.Key}={field.Value}"));

    [Fact]
    public void The_states_of_the_service_unless_others_are_asked_for_and_no_results()
    {
        Assert.Equal("show_asset_id=1&show_results=0", Wire(new()));
        Assert.Equal("status=New,Re-Opened,Fixed&show_asset_id=1&show_results=1", Wire(new() { Status = ["new", "RE-OPENED", "Fixed"], IncludeResults = true }));
    }

    /// <summary>The detection's own times and those of its host are called alike.</summary>
    [Fact]
    public void When_a_detection_was_processed_is_not_when_its_host_was()
    {
        var (one, two) = (new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal("detection_processed_after=2026-01-01T00:00:00Z&detection_processed_before=2026-01-02T00:00:00Z&show_asset_id=1&show_results=0", Wire(new() { ProcessedAfter = one, ProcessedBefore = two }));
        Assert.Equal("vm_processed_after=2026-01-01T00:00:00Z&vm_processed_before=2026-01-02T00:00:00Z&show_asset_id=1&show_results=0", Wire(new() { HostProcessedAfter = one, HostProcessedBefore = two }));
    }

    [Theory]
    [InlineData("3", "3")]
    [InlineData("3,4,5", "3 4 5")]
    [InlineData("3-5", "3-5")]
    public void A_severity_is_sent_as_it_was_given(string sent, string given) => Assert.Contains($"severities={sent}&", Wire(new() { Severities = given.Split(' ') }), StringComparison.Ordinal);

    public static TheoryData<HostDetectionQuery, string> Contradictions => new()
    {
        { new() { Severities = ["6"] }, "'6'" },
        { new() { Severities = ["0"] }, "'0'" },
        { new() { Severities = ["5-3"] }, "'5-3'" },
        { new() { Severities = ["high"] }, "'high'" },
        { new() { Severities = ["1-2-3"] }, "'1-2-3'" },
        { new() { MinimumQds = 50, MaximumQds = 50 }, "-MaximumQds 50" },
        { new() { SearchListIds = [1], SearchListTitles = ["x"] }, "not both" },
        { new() { ExcludeSearchListIds = [1], ExcludeSearchListTitles = ["x"] }, "not both" },
        { new() { SearchListIds = [1], Qids = [1] }, "-Qid" },
        { new() { ExcludeSearchListTitles = ["x"], Severities = ["1"] }, "-Severity" },
        { new() { SearchListTitles = ["a,b"] }, "'a,b'" },
        { new() { Tags = ["A"], ExcludeTagIds = [3] }, "-ExcludeTagId" },
        { new() { Ipv6 = "::1", Ids = [3] }, "::1" },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Contradictions_are_refused_in_words_that_name_them(HostDetectionQuery query, string named)
    {
        var error = Assert.Throws<QualysException>(() => Wire(query));
        Assert.Equal(QualysError.InvalidArgument, error.Reason);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }
}
