using System.Management.Automation;
using QualysVM.Core.Errors;

namespace QualysVM.Tests.Conventions;

/// <summary>No text gets to a user round the places that clean it, however a new command is built.</summary>
public sealed class SpokenTextTests
{
    private static readonly string[] Streams = ["WriteVerbose", "WriteDebug", "WriteWarning", "WriteProgress", "WriteInformation", "WriteCommandDetail", "ShouldProcess", "ShouldContinue"];

    /// <summary>An override of the same name stands before each.</summary>
    [Fact]
    public void Only_the_base_of_all_commands_writes_to_the_streams_of_the_engine()
    {
        var writes = MethodCalls.In(StagedAssembly.Module).Where(call => Streams.Contains(call.To.Name) && call.To.DeclaringType!.Assembly != StagedAssembly.Module).ToList();
        Assert.Equal(["ShouldProcess", "WriteDebug", "WriteProgress", "WriteVerbose", "WriteWarning"], writes.Select(call => call.To.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.All(writes, call => Assert.Equal("QualysVM.Commands.QualysCommand", call.From.DeclaringType!.FullName));
    }

    [Fact]
    public void Every_error_record_is_made_in_one_place_from_an_error_of_ours()
    {
        var made = MethodCalls.In(StagedAssembly.Module).Where(call => call.To.IsConstructor && (call.To.DeclaringType == typeof(ErrorRecord) || call.To.DeclaringType == typeof(ErrorDetails))).ToList();
        Assert.NotEmpty(made);
        Assert.All(made, call => Assert.Equal("QualysVM.Errors.ErrorRecords", call.From.DeclaringType!.FullName));
    }

    /// <summary>But for the last words of a cmdlet that Ctrl+C has ended, whose streams are closed; they are cleaned as what goes to the streams is.</summary>
    [Fact]
    public void Nothing_is_written_to_the_console_or_to_the_hosts_screen() => Assert.DoesNotContain(
        MethodCalls.In(StagedAssembly.Module).Concat(MethodCalls.In(typeof(QualysException).Assembly)).Where(call => call.From.DeclaringType?.FullName != "QualysVM.Pipeline.LastWords"),
        call => call.To.DeclaringType == typeof(Console) || (call.To.DeclaringType?.FullName == "System.Management.Automation.Host.PSHostUserInterface" && call.To.Name.StartsWith("Write", StringComparison.Ordinal)));

    /// <summary>Every error of the core is one whose texts are cleaned; the others are about a caller's own mistake and hold nothing from outside.</summary>
    [Fact]
    public void The_core_throws_no_exception_of_the_framework_but_for_a_callers_mistake()
    {
        Type[] mistakes = [typeof(ArgumentException), typeof(ArgumentOutOfRangeException), typeof(ArgumentNullException), typeof(InvalidOperationException), typeof(NotSupportedException), typeof(OperationCanceledException),
            typeof(ObjectDisposedException), typeof(System.Xml.XmlException)];
        Assert.All(
            MethodCalls.In(typeof(QualysException).Assembly)
                .Where(call => call.To.IsConstructor && typeof(Exception).IsAssignableFrom(call.To.DeclaringType) && !typeof(Exception).IsAssignableFrom(call.From.DeclaringType) && call.From.DeclaringType!.Name[0] != '<'),
            call => Assert.True(call.To.DeclaringType == typeof(QualysException) || call.To.DeclaringType!.Assembly == typeof(QualysException).Assembly || mistakes.Contains(call.To.DeclaringType),
                $"{call.From.DeclaringType} {call.From.Name}: {call.To.DeclaringType}"));
    }
}
