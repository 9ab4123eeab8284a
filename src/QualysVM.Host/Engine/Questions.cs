using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace QualysVM.Host.Engine;

/// <summary>Asks in pwsh's words on the screen and takes the reply from <see cref="Screen.Answers"/>.</summary>
internal sealed class Questions(Screen screen)
{
    public string Line() => Given(screen.Answers.ReadLine());

    public SecureString Secret()
    {
        var secret = new SecureString();
        foreach (var character in Given(screen.Answers.ReadSecret()))
        {
            secret.AppendChar(character);
        }

        secret.MakeReadOnly();
        return secret;
    }

    public Dictionary<string, PSObject> Fields(string caption, string message, Collection<FieldDescription> fields)
    {
        Head(caption, message);
        return fields.ToDictionary(field => field.Name, Field, StringComparer.OrdinalIgnoreCase);
    }

    public PSCredential Credential(string caption, string message, string? userName)
    {
        Head(caption, message);
        var name = string.IsNullOrEmpty(userName) ? Ask("User: ") : userName;
        screen.Output.Write($"Password for user {name}: ");
        return new PSCredential(name, Secret());
    }

    public int Choice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Head(caption, message);
        var options = choices.Select(choice => Option.From(choice.Label)).ToList();
        var question = string.Join("  ", options.Select(option => $"[{option.Key}] {option.Label}")) + "  [?] Help"
            + (defaultChoice < 0 ? ": " : $" (default is \"{options[defaultChoice].Key}\"): ");
        while (true)
        {
            var reply = Ask(question).Trim();
            if (reply.Length == 0 && defaultChoice >= 0)
            {
                return defaultChoice;
            }

            if (options.FindIndex(option => option.Answers(reply)) is >= 0 and var chosen)
            {
                return chosen;
            }

            if (reply == "?")
            {
                choices.Zip(options, (choice, option) => $"{option.Key} - {choice.HelpMessage}").ToList().ForEach(screen.Output.WriteLine);
            }
        }
    }

    private PSObject Field(FieldDescription field)
    {
        var type = Type.GetType(field.ParameterAssemblyFullName) ?? typeof(string);
        if (type == typeof(PSCredential))
        {
            return new PSObject(Credential("", "", null));
        }

        screen.Output.Write($"{field.Name}: ");
        return new PSObject(type == typeof(SecureString) ? Secret() : LanguagePrimitives.ConvertTo(Line(), type, CultureInfo.InvariantCulture));
    }

    private void Head(params string?[] lines)
    {
        foreach (var line in lines.Where(line => !string.IsNullOrEmpty(line)))
        {
            screen.Output.WriteLine(line);
        }
    }

    private string Ask(string question)
    {
        screen.Output.Write(question);
        return Line();
    }

    // Guessing an answer could delete something: with nobody there to ask, the command fails.
    private static string Given(string? reply) =>
        reply ?? throw new HostException("There is nobody to answer. Run it at a prompt, or give what it asks for as parameters.");

    /// <summary>A label such as "Yes to &amp;All": the letter after the mark picks it.</summary>
    private readonly record struct Option(string Key, string Label)
    {
        public static Option From(string label)
        {
            var mark = label.IndexOf('&', StringComparison.Ordinal);
            var text = mark < 0 ? label : label.Remove(mark, 1);
            return new Option(mark >= 0 && mark < text.Length ? char.ToUpperInvariant(text[mark]).ToString() : text, text);
        }

        public bool Answers(string reply) =>
            Key.Equals(reply, StringComparison.OrdinalIgnoreCase) || Label.Equals(reply, StringComparison.OrdinalIgnoreCase);
    }
}
