using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;
using QualysVM.Core.Sessions;
using QualysVM.Tests.Engine;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Conventions;

/// <summary>Whoever may name a thing in the subscription does not write on a colleague's command line: each offer of Tab is one argument, and nothing but the text.</summary>
[Trait("Speed", "slow")]
public sealed class CompletionIsLiteralTests
{
    /// <summary>What others may have called a thing.</summary>
    private static readonly string[] Names =
    [
        "x'; $global:pwned = 1; '", "x’; $global:pwned = 1; ‘", "x‘; ls; ’", "x‚; ls; ‚", "x‛; ls; ‛", "x”; ls; “", "x\"; ls; \"", "x„ ls",
        "$(ls)", "${x}", "$x", "`", "a`", "[PROD] Weekly", "a;b", "a|b", "a&b", "a,b", "a b", "(ls)", "{ls}", "@x", "@(1)", "#x", "a#b", "<#x#>", "> x", "2>x", "--", "--%", "-Force", "–Force", "—Force",
        "a\nls", "a\r\nls", "a\rls", "\n", "\u2028ls", "\u0085ls", "\u001b]0;x\u0007", "\0x", "\u202Eabc", "’", "'", "‘‘’’''", "x’", "’x",
        "0x10", "1kb", "1e3", "007", "1.5", "1d", "1..3", ".", "..", "~", "*", "?", "%", "!", "%{ls}", "é", "𝒜", "\uD800", " ", "true", "if",
    ];

    /// <summary>Every parameter with a completer of ours.</summary>
    public static TheoryData<string, string, string> Completed
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (command, type) in StagedAssembly.Commands.OrderBy(entry => entry.Key))
            {
                foreach (var property in StagedAssembly.Parameters(type).Select(parameter => parameter.Property))
                {
                    if (property.GetCustomAttribute<ArgumentCompleterAttribute>() is { Type: { } completer })
                    {
                        data.Add(command, property.Name, completer.Name);
                    }
                }
            }

            return data;
        }
    }

    private static IEnumerable<Type> Completers => StagedAssembly.Module.GetTypes().Where(type => typeof(IArgumentCompleter).IsAssignableFrom(type) && !type.IsAbstract);

    [Fact]
    public void Every_completer_quotes_in_the_one_place_and_is_used() => Assert.All(Completers, completer =>
    {
        Assert.Equal("WordCompleter", completer.GetMethod("CompleteArgument")!.DeclaringType!.Name);
        Assert.Contains(Completed, row => row.Data.Item3 == completer.Name);
    });

    [Theory]
    [MemberData(nameof(Completed))]
    public void What_Tab_offers_is_one_literal_argument(string command, string parameter, string completer)
    {
        using var module = new ModuleAtWork();
        var known = Show(module);
        var line = $"{command} -{parameter} ";
        var offers = module.Complete(line).Where(offer => offer.ResultType == CompletionResultType.ParameterValue).ToList();
        Assert.All(offers, offer =>
        {
            var argument = Argument(line + offer.CompletionText);
            Assert.True(!IsOfTheSession(completer) || known.Contains(argument) || argument.All(char.IsAsciiDigit), $"'{argument}' is nothing that was shown.");
            Assert.DoesNotContain(offer.ListItemText + offer.ToolTip, c => char.IsControl(c) || c is '\u2028' or '\u202E');
        });
        if (IsOfTheSession(completer))
        {
            Assert.Equal(Names.Length, offers.Count);
        }
    }

    [Theory]
    [InlineData("Get-QualysReportTemplate -Title 'x’’; $g")]
    [InlineData("Get-QualysReportTemplate -Title ‘x’’; $g")]
    [InlineData("Get-QualysReportTemplate -Title \"x’; `$g")]
    public void What_was_begun_in_quotes_is_gone_on_with(string line)
    {
        using var module = new ModuleAtWork();
        Show(module);
        var offer = Assert.Single(module.Complete(line));
        Assert.Equal("x’; $global:pwned = 1; ‘", Argument("Get-QualysReportTemplate -Title " + offer.CompletionText));
    }

    [Fact]
    public void A_template_whose_title_is_a_number_is_offered_by_its_own_number_where_a_number_may_stand()
    {
        using var module = new ModuleAtWork();
        var session = SessionMaker.Basic(StubService.Playing());
        session.Seen.Note(new Core.Reports.Templates.ReportTemplate { Id = 5, Title = "2012" });
        module.Using(session);
        Assert.Equal("5", Assert.Single(module.Complete("New-QualysReport -Template ")).CompletionText);
        Assert.Equal("2012", Assert.Single(module.Complete("Get-QualysReportTemplate -Title ")).CompletionText);
    }

    private static bool IsOfTheSession(string completer)
    {
        var type = Completers.First(type => type.Name == completer);
        return type.BaseType!.IsGenericType || completer == "SessionCompleter";
    }

    /// <summary>The one argument of a line; anything else that the engine would read in it fails.</summary>
    private static string Argument(string line)
    {
        var tree = Parser.ParseInput(line, out _, out var errors);
        Assert.Empty(errors);
        Assert.Null(tree.ParamBlock);
        var pipeline = Assert.IsType<PipelineAst>(Assert.Single(tree.EndBlock.Statements));
        Assert.False(pipeline.Background);
        var call = Assert.IsType<CommandAst>(Assert.Single(pipeline.PipelineElements));
        Assert.Empty(call.Redirections);
        Assert.Equal(3, call.CommandElements.Count);
        Assert.Equal(line.Trim().Length, call.Extent.Text.Length);
        return call.CommandElements[2] switch
        {
            StringConstantExpressionAst text => text.Value,
            ConstantExpressionAst { Value: int or long } number => number.Extent.Text,
            var other => throw new InvalidOperationException($"{other.GetType().Name}: {line}"),
        };
    }

    /// <summary>A session that has shown a record of each kind for each name, all of whose texts are that name; and one more session of each name.</summary>
    private static HashSet<string> Show(ModuleAtWork module)
    {
        var service = StubService.Playing();
        var kinds = Completers.Select(type => type.BaseType!).Where(type => type.IsGenericType).Select(type => type.GetGenericArguments()[0].FullName!).Distinct()
            .Select(name => typeof(QualysSession).Assembly.GetType(name, throwOnError: true)!).ToList();
        var session = SessionMaker.Basic(service, Names[0]);
        module.Using(session);
        foreach (var name in Names.Skip(1))
        {
            session.Siblings.Add(SessionMaker.Basic(service, name));
        }

        for (var i = 0; i < Names.Length; i++)
        {
            kinds.ForEach(kind => session.Seen.Note(Named(kind, Names[i], 900 + i)));
        }

        return [.. Names];
    }

    private static object Named(Type kind, string name, long id)
    {
        if (kind.GetConstructor(Type.EmptyTypes) is null)
        {
            return kind.GetConstructors()[0].Invoke([.. kind.GetConstructors()[0].GetParameters().Select(part => part.ParameterType == typeof(string) ? name : null)]);
        }

        var record = Activator.CreateInstance(kind)!;
        foreach (var property in kind.GetProperties().Where(property => property.SetMethod is not null))
        {
            if (property.PropertyType == typeof(string))
            {
                property.SetValue(record, name);
            }
            else if (property.PropertyType == typeof(long) || property.Name == "Qid")
            {
                property.SetValue(record, Convert.ChangeType(id, property.PropertyType, System.Globalization.CultureInfo.InvariantCulture));
            }
            else if (property.PropertyType is { IsGenericType: true } list && list.GetGenericArguments()[0] is var part && (part.GetProperty("Title") ?? part.GetProperty("Name")) is not null)
            {
                var parts = Array.CreateInstance(part, 1);
                parts.SetValue(Activator.CreateInstance(part, [.. part.GetConstructors()[0].GetParameters().Select(given => given.ParameterType == typeof(string) ? name : (object)id)]), 0);
                property.SetValue(record, Activator.CreateInstance(list, BindingFlags.Instance | BindingFlags.NonPublic, null, [parts], null));
            }
            else if (property.PropertyType.GetProperty("Title") is not null)
            {
                property.SetValue(record, Named(property.PropertyType, name, id));
            }
        }

        return record;
    }
}
