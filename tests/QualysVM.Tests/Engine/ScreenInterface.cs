using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Internal;
using System.Net;
using System.Security;

namespace QualysVM.Tests.Engine;

/// <summary>Writes what the engine shows, and takes the next answer for what it asks.</summary>
internal sealed class ScreenInterface(Screen screen) : PSHostUserInterface
{
    public override PSHostRawUserInterface RawUI { get; } = new ScreenSize(screen);

    public override void Write(string value) => screen.Output.Write(Plain(value));

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => Write(value + "\n");

    public override void WriteErrorLine(string value) => screen.Errors.Write(Plain(value) + "\n");

    public override void WriteWarningLine(string message) => WriteLine($"WARNING: {message}");

    public override void WriteVerboseLine(string message) => WriteLine($"VERBOSE: {message}");

    public override void WriteDebugLine(string message) => WriteLine($"DEBUG: {message}");

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        // Recorded by the run.
    }

    public override string ReadLine() => screen.Answers.TryDequeue(out var answer) ? answer : throw new HostException("There is nobody to answer.");

    public override SecureString ReadLineAsSecureString() => new NetworkCredential("", ReadLine()).SecurePassword;

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        descriptions.ToDictionary(field => field.Name, field => new PSObject(Answered($"{caption} {message} {field.Name}: ")));

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        var answer = Answered($"{caption} {message} {string.Join(", ", choices.Select(choice => choice.Label))}: ");
        var letters = choices.Select(choice => choice.Label.Split('&')[^1][..1]).ToList();
        return letters.FindIndex(letter => letter.Equals(answer, StringComparison.OrdinalIgnoreCase)) is >= 0 and var chosen
            ? chosen : throw new HostException($"'{answer}' is no answer to that.");
    }

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName)
    {
        var name = string.IsNullOrEmpty(userName) ? Answered($"{caption} {message} User: ") : userName;
        Write($"Password for user {name}: ");
        return new PSCredential(name, ReadLineAsSecureString());
    }

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        PromptForCredential(caption, message, userName, targetName);

    private string Answered(string question)
    {
        Write(question);
        return ReadLine();
    }

    private static string Plain(string text) => new StringDecorated(text).ToString(OutputRendering.PlainText);
}
