using System.Collections;
using QualysVM.Core.Appliances;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Appliances;

/// <summary>What a health check relies on, and what nobody may see.</summary>
public sealed class ScannerApplianceTests
{
    private const string Secret = "20002288445566";

    [Theory]
    [InlineData("12.13.38-1", "12.13.39-1", "no", "2.5.730-2", "2.5.730-2", "yes", "ML")]
    [InlineData("12.13.39-1", "12.13.39-1", "yes", "2.5.730-2", "2.5.731-1", "no", "VULNSIGS")]
    [InlineData("9.13.39-1", "12.13.39-1", "no", "2.5.9-2", "2.5.10-2", "no", "ML, VULNSIGS")]
    [InlineData("12.13.39-1", "12.13.39-1", "yes", "2.5.730-2", "2.5.730-2", "yes", "")]
    [InlineData("12.13.39-10", "12.13.39-9", "no", "2.6", "2.5.730-2", "no", "")] // newer than what is called the latest
    [InlineData("12.13", "12.13.0-0", "yes", "2.5.730", "2.5.730-1", "no", "VULNSIGS")]
    [InlineData("unknown", "12.13.39-1", "no", "N/A", "N/A", "yes", "ML")] // by the service's word, where there are no numbers
    [InlineData("unknown", "", "", "N/A", "", "", null)]
    public async Task What_is_behind_is_worked_out_of_the_versions(string ml, string mlLatest, string mlUpdated, string signatures, string latest, string updated, string? behind) =>
        Assert.Equal(behind, (await Of(
            $"<ML_LATEST>{mlLatest}</ML_LATEST><ML_VERSION updated=\"{mlUpdated}\">{ml}</ML_VERSION><VULNSIGS_VERSION updated=\"{updated}\">{signatures}</VULNSIGS_VERSION><VULNSIGS_LATEST>{latest}</VULNSIGS_LATEST>")).Behind);

    [Fact]
    public async Task Of_a_brief_list_nobody_knows_what_is_behind() => Assert.Null((await Of("<STATUS>Online</STATUS>")).Behind);

    [Theory]
    [InlineData("<ACTIVATION_CODE>" + Secret + "</ACTIVATION_CODE>")]
    [InlineData("<ACTIVATION_CODE><![CDATA[" + Secret + "]]></ACTIVATION_CODE><ACTIVATION_CODE>" + Secret + "</ACTIVATION_CODE>")]
    [InlineData("<ACTIVATION_CODE><CODE_ITSELF>" + Secret + "</CODE_ITSELF></ACTIVATION_CODE>")]
    [InlineData("<NEW><ACTIVATION_CODE>" + Secret + "</ACTIVATION_CODE></NEW>")]
    [InlineData("<VLANS><ACTIVATION_CODE>" + Secret + "</ACTIVATION_CODE></VLANS>")]
    [InlineData("<PROXY_SETTINGS><PROXY><USER>me</USER><PASSWORD>" + Secret + "</PASSWORD></PROXY></PROXY_SETTINGS>")]
    public async Task What_is_secret_is_in_no_object(string elements)
    {
        var appliance = await Of(elements + "<COMMENTS>kept</COMMENTS>");
        Assert.Equal("kept", appliance.Comment);
        var told = Texts(appliance).ToList();
        Assert.Contains("kept", told);
        Assert.DoesNotContain(told, text => text.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Not_said_is_no_time_and_nothing_that_is_left_over()
    {
        var appliance = await Of("<SS_LAST_CONNECTED>N/A</SS_LAST_CONNECTED><LAST_UPDATED_DATE>N/A</LAST_UPDATED_DATE><POLLING_INTERVAL>3 weeks</POLLING_INTERVAL>");
        Assert.Equal(((DateTimeOffset?)null, (DateTimeOffset?)null, (TimeSpan?)null), (appliance.SsLastConnectedDateTime, appliance.LastUpdateDateTime, appliance.PollingInterval));
        Assert.Equal("POLLING_INTERVAL=3 weeks", appliance.AdditionalData.ToString());
        Assert.Equal("SS_LAST_CONNECTED=yesterday", (await Of("<SS_LAST_CONNECTED>yesterday</SS_LAST_CONNECTED>")).AdditionalData.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Licenses_stand_behind_the_list_and_each_appliance_tells_them_where_they_were_asked_for(bool asked)
    {
        var outcome = await Read("<APPLIANCE_LIST><APPLIANCE><ID>7</ID></APPLIANCE></APPLIANCE_LIST><LICENSE_INFO><QVSA_LICENSES_COUNT>10</QVSA_LICENSES_COUNT><QVSA_LICENSES_USED>4</QVSA_LICENSES_USED></LICENSE_INFO>", asked);
        Assert.Null(outcome.Error);
        Assert.Equal(asked ? (10, 4) : ((int?)null, (int?)null), (outcome.Only.LicensesCount, outcome.Only.LicensesUsed));
        var none = await Read("<LICENSE_INFO><QVSA_LICENSES_COUNT>10</QVSA_LICENSES_COUNT><QVSA_LICENSES_USED>0</QVSA_LICENSES_USED></LICENSE_INFO>", asked);
        Assert.True(none.Error is null && none.Records.Count == 0);
    }

    [Fact]
    public void What_the_brief_list_does_not_take_is_refused_by_the_name_of_its_parameter() => Assert.All(
        new (ScannerApplianceQuery Query, string Parameter)[]
        {
            (new() { Brief = true, Type = "virtual" }, "-Type"), (new() { Brief = true, IncludeCloudInfo = true }, "-IncludeCloudInfo"), (new() { Brief = true, WithoutTags = true }, "-WithoutTag"),
        },
        given => Assert.StartsWith(given.Parameter + " ", Assert.Throws<QualysException>(() => given.Query.ToFields(new(2, 0))).Message, StringComparison.Ordinal));

    /// <summary>Every text in an object, however deep.</summary>
    private static IEnumerable<string> Texts(object? value) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable items => items.Cast<object?>().SelectMany(Texts),
        _ when value.GetType().Assembly == typeof(ScannerAppliance).Assembly || value.GetType().Name.StartsWith("KeyValuePair", StringComparison.Ordinal) =>
            value.GetType().GetProperties().SelectMany(property => Texts(property.GetValue(value))).Append(value.ToString()!),
        _ => [value.ToString()!],
    };

    private static async Task<ScannerAppliance> Of(string elements)
    {
        var outcome = await Read($"<APPLIANCE_LIST><APPLIANCE><ID>7</ID>{elements}</APPLIANCE></APPLIANCE_LIST>", false);
        Assert.Null(outcome.Error);
        return outcome.Only;
    }

    private static async Task<Outcome<ScannerAppliance>> Read(string response, bool withLicenses)
    {
        using var session = TestSession.Over(StubService.Playing(new StubReply($"<APPLIANCE_LIST_OUTPUT><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME>{response}</RESPONSE></APPLIANCE_LIST_OUTPUT>")));
        return await Outcome.Of(new Core.QualysApi(session).ScannerAppliances.List(new() { IncludeLicenseInfo = withLicenses }, SilentObserver.Instance, default));
    }
}
