using QualysVM.Core.Versions;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Sessions;
using QualysVM.Tests.Xml;

namespace QualysVM.Tests.Versions;

public sealed class VersionsTests
{
    private static StubService Service => new(request => new StubReply(request.Uri.AbsolutePath.Contains("report", StringComparison.Ordinal) ? Documents.ReportList("") : Documents.ScanList("")));

    [Fact]
    public async Task An_old_version_is_called_as_wanted_and_warned_about_once_per_action()
    {
        using var service = Service;
        using var session = TestSession.Over(service, version: new ApiVersion(2, 0));
        var observer = new RecordingObserver();
        (await Outcome.OfScans(session, observer)).Complete();
        (await Outcome.OfScans(session, observer)).Complete();
        var warning = Assert.Single(observer.Warnings);
        Assert.Contains("scan list", warning, StringComparison.Ordinal);
        Assert.Contains("December 2025", warning, StringComparison.Ordinal);
        Assert.Contains("June 2026", warning, StringComparison.Ordinal);

        session.VersionOf(ApiActions.ReportList, observer);
        session.VersionOf(ApiActions.ReportList, observer);
        Assert.Equal(2, observer.Warnings.Count);
        Assert.Contains("report list", observer.Warnings[1], StringComparison.Ordinal);
        Assert.Contains("December 2025", observer.Warnings[1], StringComparison.Ordinal);
        Assert.Contains("June 2026", observer.Warnings[1], StringComparison.Ordinal);
        Assert.All(service.Requests, request => Assert.Equal("/api/2.0/fo/scan/", request.Uri.AbsolutePath));
    }

    [Fact]
    public async Task Another_session_is_warned_of_its_own()
    {
        var observer = new RecordingObserver();
        for (var i = 0; i < 2; i++)
        {
            using var session = TestSession.Over(Service, version: new ApiVersion(2, 0));
            (await Outcome.OfScans(session, observer)).Complete();
        }

        Assert.Equal(2, observer.Warnings.Count);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(9, 9)]
    [InlineData(null, 0)]
    public async Task The_newest_is_called_without_a_warning_and_where_there_is_no_such_version(int? major, int minor)
    {
        using var service = Service;
        using var session = TestSession.Over(service, version: major is { } number ? new ApiVersion(number, minor) : null);
        var observer = new RecordingObserver();
        (await Outcome.OfScans(session, observer)).Complete();
        Assert.Equal("/api/3.0/fo/scan/", service.Request.Uri.AbsolutePath);
        Assert.Empty(observer.Warnings);
        Assert.Equal(major is null ? "Newest" : $"{major}.{minor}", session.ApiVersion);
    }

    [Theory]
    [InlineData("3.0", 3, 0)]
    [InlineData("3", 3, 0)]
    [InlineData("2.10", 2, 10)]
    public void A_version_is_read_as_on_the_vendors_pages(string text, int major, int minor) => Assert.Equal(new ApiVersion(major, minor), ApiVersion.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("v3")]
    [InlineData("3.0.0")]
    [InlineData("-1.0")]
    [InlineData("3.")]
    [InlineData("3,0")]
    [InlineData(null)]
    public void Anything_else_is_refused(string? text) => Assert.Throws<ArgumentException>(() => ApiVersion.Parse(text!));

    [Fact]
    public void Versions_compare_as_numbers()
    {
        ApiVersion two = new(2, 0), ten = new(10, 0), twoTwo = new(2, 2);
        Assert.Equal([two, twoTwo, ten], new[] { ten, twoTwo, two }.Order());
        Assert.True(two < ten && ten > twoTwo && two <= twoTwo && ten >= twoTwo && two <= new ApiVersion(2, 0));
        Assert.False(ten < two || two > twoTwo);
        Assert.Equal("2.10", new ApiVersion(2, 10).ToString());
    }
}
