using QualysVM.Core.Errors;
using QualysVM.Core.Hosts;
using QualysVM.Core.Versions;

namespace QualysVM.Tests.Hosts;

/// <summary>What goes over the wire, and what contradicts itself.</summary>
public sealed class HostQueryTests
{
    private static string Wire(HostQuery query) => string.Join("&", query.ToFields(new ApiVersion(5, 0)).Select(field => $"{field.Key}={field.Value}"));

    [Fact]
    public void Tags_are_all_names_or_all_numbers_and_the_service_is_told_so()
    {
        Assert.Equal("details=All&show_asset_id=1&use_tags=1&tag_set_by=name&tag_set_include=A,B&tag_include_selector=all&tag_set_exclude=C&tag_exclude_selector=any",
            Wire(new() { Tags = ["A", "B"], TagMatch = "All", ExcludeTags = ["C"], ExcludeTagMatch = "Any" }));
        Assert.Equal("details=All&show_asset_id=1&use_tags=1&tag_set_include=1,2&tag_set_exclude=3", Wire(new() { TagIds = [1, 2], ExcludeTagIds = [3] }));
        Assert.Equal("details=All&show_asset_id=1&use_tags=1&tag_set_exclude=3", Wire(new() { ExcludeTagIds = [3] }));
    }

    [Fact]
    public void What_a_score_needs_is_asked_for_with_it() => Assert.Equal(
        "details=All&show_asset_id=1&show_trurisk=1&trurisk_min=1&show_ars=1&show_ars_factors=1", Wire(new() { MinimumTruRisk = 1, IncludeArsFactors = true }));

    public static TheoryData<HostQuery, string> Contradictions => new()
    {
        { new() { Tags = ["A"], ExcludeTagIds = [3] }, "-ExcludeTagId" },
        { new() { TagIds = [1], ExcludeTags = ["C"] }, "-ExcludeTag" },
        { new() { Tags = ["A"], TagIds = [3] }, "-TagId" },
        { new() { Tags = ["A,B"] }, "'A,B'" },
        { new() { TagMatch = "All" }, "-TagMatch" },
        { new() { ExcludeTagMatch = "All", Tags = ["A"] }, "-ExcludeTagMatch" },
        { new() { AssetGroups = ["A"], AssetGroupIds = [3] }, "not both" },
        { new() { AssetGroups = ["A,B"] }, "'A,B'" },
        { new() { MinimumId = 3, MaximumId = 2 }, "-MaximumId 2" },
        { new() { MinimumTruRisk = 3, MaximumTruRisk = 3 }, "-MaximumTruRisk 3" },
        { new() { MinimumArs = 4, MaximumArs = 3 }, "-MaximumArs 3" },
        { new() { IdOnly = true, IncludeAssetGroups = true }, "-IdOnly" },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Contradictions_are_refused_in_words_that_name_them(HostQuery query, string named)
    {
        var error = Assert.Throws<QualysException>(() => Wire(query));
        Assert.Equal(QualysError.InvalidArgument, error.Reason);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cloud Agent", "AGENT")]
    [InlineData("AGENT", "AGENT")]
    [InlineData("QAGENT", "AGENT")]
    [InlineData("netbios", "NETBIOS")]
    [InlineData("INSTANCE_ID", "EC2")]
    [InlineData("EC2", "EC2")]
    [InlineData("GCP", "GCP")]
    public void One_word_for_each_way_of_tracking(string text, string word) => Assert.Equal(word, HostTracking.Word(text));
}
