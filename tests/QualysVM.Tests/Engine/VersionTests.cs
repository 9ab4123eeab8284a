namespace QualysVM.Tests.Engine;

public sealed class VersionTests
{
    [Fact]
    public void An_old_version_is_used_where_asked_for_and_warned_about_once_in_a_session()
    {
        using var qualys = new EngineOnSandbox(apiVersion: "2.0");
        var first = qualys.Module.Run("Get-QualysScan; Get-QualysScan");
        Assert.Equal("/api/2.0/fo/scan/", qualys.Lists[0].Path);
        Assert.Contains("Version 2.0 of the scan list", Assert.Single(first.Warnings).Message, StringComparison.Ordinal);
        Assert.Empty(qualys.Module.Run("Get-QualysScan").Warnings);
        Assert.Contains("Version 2.0 of the report list", Assert.Single(qualys.Module.Run("Get-QualysReport").Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_version_is_not_warned_about()
    {
        using var qualys = new EngineOnSandbox();
        Assert.Empty(qualys.Module.Run("Get-QualysScan; Get-QualysReport").Warnings);
    }

    [Fact]
    public void Host_names_are_refused_before_anything_is_sent_where_the_version_has_no_such_field()
    {
        using var qualys = new EngineOnSandbox(apiVersion: "2.0");
        var error = qualys.Module.Bad("Get-QualysReport -Fqdn www.corp.example 3>$null");
        Assert.Equal("QualysVM.ParameterNotInVersion,QualysVM.Commands.Reports.GetQualysReportCommand", error.FullyQualifiedErrorId);
        Assert.Equal("Leave the parameter out, or connect with a newer -ApiVersion.", error.ErrorDetails.RecommendedAction);
        Assert.Empty(qualys.Lists);
    }

    [Fact]
    public void The_version_is_chosen_when_connecting()
    {
        using var module = new ModuleAtWork();
        module.Good("Connect-QualysSession -Sandbox -ApiVersion 2.0 -WarningAction SilentlyContinue");
        Assert.Equal(["2.0"], module.Good("$QualysVMSession.ApiVersion"));
        Assert.Equal("ParameterArgumentValidationError,QualysVM.Commands.Sessions.ConnectQualysSessionCommand", module.Bad("Connect-QualysSession -Sandbox -ApiVersion 1.0").FullyQualifiedErrorId);
    }
}
