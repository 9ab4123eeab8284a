using System.Management.Automation;
using QualysVM.Core.Scans.Schedules;

namespace QualysVM.Tests.Engine;

/// <summary>Get-QualysScanSchedule on the sandbox.</summary>
public sealed class ScanScheduleTests(EngineOnSandbox qualys) : IClassFixture<EngineOnSandbox>
{
    [Theory]
    [InlineData("")]
    [InlineData("160642", "id=160642")]
    [InlineData("-ScheduleId 160642", "id=160642")]
    [InlineData("-Active $true", "active=1")]
    [InlineData("-Active $false", "active=0")]
    [InlineData("-Active $null")]
    [InlineData("-IncludeNotification", "show_notifications=1")]
    [InlineData("-IncludeCloudDetail", "show_cloud_details=1")]
    [InlineData("-ScanType perimeter", "scan_type=perimeter")]
    [InlineData("-Fqdn a.example.com, b.example.com", "fqdn=a.example.com,b.example.com")]
    [InlineData("-EchoRequest", "echo_request=1")]
    [InlineData("-IncludeNotification:$false -IncludeCloudDetail:$false -EchoRequest:$false")]
    public void It_sends(string arguments, params string[] fields) =>
        Assert.Equal(fields, qualys.Sent("Get-QualysScanSchedule " + arguments));

    [Theory]
    [InlineData("-ClientId 7", "client_id=7")]
    [InlineData("-ClientName Acme", "client_name=Acme")]
    public void It_names_the_client(string arguments, string field)
    {
        var before = qualys.Platform.Requests.Count;
        qualys.Module.Run("Get-QualysScanSchedule " + arguments);
        Assert.Equal([field], EngineOnSandbox.Fields(Assert.Single(qualys.Platform.Requests.Skip(before))));
    }

    [Fact]
    public void It_is_the_fifth_version()
    {
        qualys.Module.Good("Get-QualysScanSchedule");
        Assert.Equal("/api/5.0/fo/schedule/scan/", qualys.Platform.Requests[^1].Path);
    }

    [Fact]
    public void Schedules_and_numbers_come_from_the_pipeline()
    {
        Assert.Equal([160642L, 1340788L], qualys.Module.Good("160642, 1340788 | Get-QualysScanSchedule").Cast<ScanSchedule>().Select(schedule => schedule.Id));
        Assert.Equal([160642L], qualys.Module.Good("Get-QualysScanSchedule 160642 | Get-QualysScanSchedule").Cast<ScanSchedule>().Select(schedule => schedule.Id));
    }

    [Fact]
    public void One_that_is_not_found_is_an_error_and_the_next_goes_on()
    {
        var run = qualys.Module.Run("Get-QualysScanSchedule 5, 160642");
        Assert.Single(run.Output);
        var error = Assert.Single(run.Errors);
        Assert.Equal(("QualysVM.NotFound", ErrorCategory.ObjectNotFound, 5L), (error.FullyQualifiedErrorId.Split(',')[0], error.CategoryInfo.Category, error.TargetObject));
    }

    [Fact]
    public void Every_schedule_of_the_sandbox_is_read_without_a_rest() => Assert.All(
        qualys.Module.Good("Get-QualysScanSchedule").Cast<ScanSchedule>(),
        schedule => Assert.DoesNotContain(schedule.AdditionalData.Keys, key => key.StartsWith("SCHEDULE/", StringComparison.Ordinal)));
}
