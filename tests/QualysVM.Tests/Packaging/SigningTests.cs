using System.Diagnostics;
using QualysVM.Tests.Conventions;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Packaging;

/// <summary>The signing hook, with a command that signs nothing and writes down what it was asked to.</summary>
public sealed class SigningTests
{
    [Fact]
    public async Task Each_file_of_ours_that_can_be_signed_is_given_to_the_command_and_none_of_others()
    {
        using var folder = new TemporaryFolder();
        var record = folder.File("record.txt");
        var command = folder.File(OperatingSystem.IsWindows() ? "sign.cmd" : "sign.sh");
        await File.WriteAllTextAsync(command, OperatingSystem.IsWindows() ? $"@echo %~1>>\"{record}\"\r\n" : $"printf '%s\\n' \"$1\" >> '{record}'\n", TestContext.Current.CancellationToken);

        Assert.Equal(0, await Sign(OperatingSystem.IsWindows() ? command : "sh " + command));

        var ours = BuiltPackage.Module.Assemblies.Except(BuiltPackage.Module.Foreign).Concat(["QualysVM.Format.ps1xml", "QualysVM.Types.ps1xml", "QualysVM.psd1"]);
        Assert.Equal(
            ours.Select(name => Path.GetFullPath(BuiltPackage.Module.PathOf(name))).Order(),
            (await File.ReadAllLinesAsync(record, TestContext.Current.CancellationToken)).Select(Path.GetFullPath).Order());
    }

    [Fact]
    public async Task A_command_that_fails_ends_the_build() => Assert.NotEqual(0, await Sign("exit 3;"));

    private static async Task<int> Sign(string command)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { "msbuild", Path.Combine(StagedAssembly.RepositoryRoot, "src", "QualysVM", "QualysVM.csproj"), "-t:SignModule", "-nodeReuse:false", "-p:SigningCommand=" + command })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
