using System.Net;
using QualysVM.Core.Http;
using QualysVM.Core.Versions;
using QualysVM.Tests.Sandbox;

namespace QualysVM.Tests.Conventions;

/// <summary>The table of actions, and who else must know of each.</summary>
public sealed class ActionTableTests
{
    private static readonly string[] ChangeNothing = ["list", "fetch", "export", "login", "logout"];

    /// <summary>Lists that are of something, which must be said.</summary>
    private static readonly Dictionary<string, (string Field, string Value)> Needed = new() { ["scan summary list"] = ("scan_datetime_since", "2026-06-01") };

    public static TheoryData<string> Titles => [.. ApiActions.All.Select(action => action.Title)];

    [Fact]
    public void Whatever_is_no_list_no_download_and_no_sign_in_is_a_change_and_names_a_cmdlet_of_ours_that_shows_it()
    {
        Assert.All(ApiActions.All, action => Assert.Equal(action.Name is not null && !ChangeNothing.Contains(action.Name), action.Changes));
        Assert.All(ApiActions.All.Where(action => action.Changes), action =>
        {
            Assert.StartsWith("Get-", action.ShownBy, StringComparison.Ordinal);
            Assert.Contains(action.ShownBy, StagedAssembly.Commands.Keys);
        });
        Assert.True(ApiActions.All.Count(action => action.Changes) >= 10);
    }

    [Fact]
    public void Each_has_a_title_of_its_own_and_a_path_that_the_server_does_not_redirect()
    {
        Assert.Equal(ApiActions.All.Count, ApiActions.All.Select(action => action.Title).Distinct().Count());
        Assert.Equal(ApiActions.All.Count, ApiActions.All.Select(action => $"{action.Path} {action.Name}").Distinct().Count());
        Assert.All(ApiActions.All, action => Assert.Matches(action.Name is null ? @"^/(?:msp/\w+\.php|qps/rest/2\.0/[a-z]+/am/[a-z]+)$" : @"^/api/\{0\}/fo/[a-z_/]+/$", action.Path));
        Assert.All(ApiActions.All, action => Assert.All(action.Older, old => Assert.True(old.Version < action.Newest, $"{action}: {old.Version}")));
    }

    /// <summary>Without the fields that it wants an action may refuse the call; that it does shows that it is there.</summary>
    [Theory]
    [MemberData(nameof(Titles))]
    public async Task The_sandbox_answers_it_in_every_version(string title)
    {
        var action = ApiActions.All.Single(one => one.Title == title);
        using var platform = new SandboxPlatform();
        foreach (var version in action.Older.Select(old => old.Version).Append(action.Newest))
        {
            var call = new QualysCall(action, version, Needed.TryGetValue(title, out var needed) ? new FormFields().Add(needed.Field, needed.Value) : []);
            using var response = await platform.Send(SandboxPlatform.Request(call.Path, action.Method, action.Method == HttpMethod.Get ? null : call.Body().Encode()));
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized, $"{call} {version}: {response.StatusCode}");
            Assert.DoesNotContain("invalid value: " + action.Name, text, StringComparison.Ordinal);
            Assert.True(action.Name != "list" || (response.StatusCode == HttpStatusCode.OK && !text.Contains("<SIMPLE_RETURN>", StringComparison.Ordinal)), text);
        }
    }
}
