using System.Management.Automation;
using System.Net;
using QualysVM.Core.Sessions;
using QualysVM.Host.Serve;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Engine;

/// <summary>What a scheduled task may leave to the environment.</summary>
[Collection(ProcessWide.Name)]
public sealed class EnvironmentTests : IAsyncLifetime
{
    private readonly SandboxHandler platform = new(new SandboxOptions { Scans = 5 });
    private SandboxServer server = null!;

    private string Address => server.BaseAddress.ToString();

    public async ValueTask InitializeAsync() => server = await SandboxServer.StartAsync(platform, cancellationToken: TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public void Name_password_and_address_are_taken_and_named_but_not_shown()
    {
        using var environment = Set(Address, SandboxAccount.UserName, SandboxAccount.Password);
        using var module = new ModuleAtWork();
        var run = module.Run("Connect-QualysSession -Verbose -NoProxy");
        Assert.Null(run.Failure);
        Assert.Equal(
            ["Taken from the environment: QUALYS_BASE_URI.", "Taken from the environment: QUALYS_PASSWORD.", "Taken from the environment: QUALYS_USERNAME."],
            run.Verbose.Select(record => record.Message).Where(message => message.StartsWith("Taken", StringComparison.Ordinal)).Order());
        Assert.DoesNotContain("'sandbox'", module.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(SandboxAccount.UserName, Assert.IsType<QualysSession>(module.Variable).UserName);
    }

    [Fact]
    public void Parameters_go_before_it_and_then_it_is_not_even_looked_at()
    {
        using var environment = Set("https://qualysapi.wrong.example", "nobody", "wr0ng-one");
        using var module = new ModuleAtWork();
        var run = module.Run("Connect-QualysSession -BaseUri $args[0] -Credential $args[1] -NoProxy -Verbose", Address, Right);
        Assert.Null(run.Failure);
        Assert.DoesNotContain(run.Verbose, record => record.Message.StartsWith("Taken", StringComparison.Ordinal));
    }

    [Fact]
    public void A_platform_in_the_environment_goes_before_an_address_there()
    {
        using var environment = Set(Address, SandboxAccount.UserName, SandboxAccount.Password, ("QUALYS_PLATFORM", "ZZ9"));
        using var module = new ModuleAtWork();
        Assert.Contains("'ZZ9' is not a Qualys platform", module.Bad("Connect-QualysSession").Exception.Message, StringComparison.Ordinal);
        Assert.Empty(platform.Requests);
    }

    [Fact]
    public void The_sandbox_takes_no_account_from_it()
    {
        using var environment = Set(Address, "nobody", "wr0ng-one");
        using var module = new ModuleAtWork();
        var run = module.Run("Connect-QualysSession -Sandbox -Verbose");
        Assert.Null(run.Failure);
        Assert.DoesNotContain(run.Verbose, record => record.Message.StartsWith("Taken", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(SandboxAccount.UserName, null)]
    [InlineData(SandboxAccount.UserName, "")]
    public void Half_an_account_is_none_so_somebody_is_asked(string? name, string? password)
    {
        using var environment = Set(Address, name, password);
        using var asked = new ModuleAtWork(Screen.DefaultWidth, SandboxAccount.UserName, SandboxAccount.Password);
        asked.Good("Connect-QualysSession -NoProxy");
        Assert.Contains("Password for user qsand_ad1:", asked.Output.ToString(), StringComparison.Ordinal);

        using var alone = new ModuleAtWork();
        var error = alone.Bad("Connect-QualysSession -NoProxy");
        Assert.StartsWith("QualysVM.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("QUALYS_PASSWORD", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_address_it_says_what_to_give()
    {
        using var environment = Set(null, SandboxAccount.UserName, SandboxAccount.Password);
        using var module = new ModuleAtWork();
        Assert.Contains("QUALYS_BASE_URI", module.Bad("Connect-QualysSession").ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_is_taken_only_when_a_token_is_asked_for()
    {
        using var environment = Set(Address, null, null, ("QUALYS_ACCESS_TOKEN", "planted-token"));
        using var module = new ModuleAtWork();
        var run = module.Run("Connect-QualysSession -Authentication Token -NoProxy -Verbose -Debug");
        Assert.Contains(run.Verbose, record => record.Message == "Taken from the environment: QUALYS_ACCESS_TOKEN.");
        Assert.Contains(platform.Requests, request => request.AuthorizationScheme == "Bearer");
        Assert.DoesNotContain("planted-token", module.Output.ToString() + run.Failure, StringComparison.Ordinal);
    }

    private static PSCredential Right => new(SandboxAccount.UserName, new NetworkCredential("", SandboxAccount.Password).SecurePassword);

    private static IDisposable Set(string? address, string? name, string? password, params (string Name, string? Value)[] more) => ProcessWide.Environment(
        [("QUALYS_PLATFORM", null), ("QUALYS_BASE_URI", address), ("QUALYS_USERNAME", name), ("QUALYS_PASSWORD", password), ("QUALYS_ACCESS_TOKEN", null), .. more]);
}
