namespace QualysVM.Tests.Conventions.Help;

/// <summary>The page, the topic made from it and the cmdlet say the same of each parameter. <c>./build.ps1 Help</c> remakes the topics.</summary>
[Trait("Speed", "slow")]
public sealed class HelpDriftTests
{
    // Said in a word, although the cmdlet finds it out when it runs.
    private static readonly string[] InAWord = ["Session", "user@server"];

    public static TheoryData<string> Commands => StagedAssembly.CommandNames;

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_parameters_are_those_of_the_cmdlet(string name)
    {
        var page = new HelpPage(name);
        var command = new RealCommand(name);
        var said = page.Facts.Parameters;
        // Without a value in the cmdlet the page says in words what happens.
        var real = command.Facts([]).Parameters.Select(parameter =>
            command.DecidedAtWork.Contains(parameter.Name) && said.FirstOrDefault(other => other.Name == parameter.Name) is { } same ? parameter with { Default = same.Default } : parameter);
        Same(real, said);
        Same(said, HelpTopic.All[name].Facts([]).Parameters);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_default_that_is_decided_at_work_is_told_in_words_and_never_as_a_value(string name)
    {
        var decided = new RealCommand(name).DecidedAtWork;
        Assert.All(new HelpPage(name).Facts.Parameters.Where(parameter => decided.Contains(parameter.Name)), parameter =>
            Assert.True(parameter.Default.Length == 0 || parameter.Default.Contains(' ', StringComparison.Ordinal) || InAWord.Contains(parameter.Default), $"-{parameter.Name}: '{parameter.Default}'"));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Sets_positions_and_pipeline_are_those_of_the_cmdlet(string name)
    {
        var page = new HelpPage(name);
        var topic = HelpTopic.All[name];
        Assert.Equal(page.Syntaxes.Count, topic.Syntaxes);
        Same(Ordered(new RealCommand(name).Facts([.. page.Sets]).Bindings), Ordered(page.Facts.Bindings));
        Same(Ordered(page.Facts.Bindings), Ordered(topic.Facts(page.Sets).Bindings));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_syntaxes_are_those_that_the_engine_shows(string name) =>
        Same(new RealCommand(name).Syntaxes.Order(), new HelpPage(name).Syntaxes.Order());

    [Theory]
    [MemberData(nameof(Commands))]
    public void Inputs_and_outputs_are_the_types_of_the_cmdlet(string name)
    {
        var command = new RealCommand(name);
        var page = new HelpPage(name);
        // What a property of an object gives may be named too.
        Assert.Subset(command.PipelineTypes(orByProperty: true).ToHashSet(), page.Types("INPUTS").ToHashSet());
        Assert.Subset(page.Types("INPUTS").ToHashSet(), command.PipelineTypes(orByProperty: false).ToHashSet());
        if (page.Types("OUTPUTS").Count > 0 || command.OutputTypes.Any())
        {
            Same(command.OutputTypes.Order(), page.Types("OUTPUTS").Order());
        }
    }

    private static IOrderedEnumerable<BindingFact> Ordered(IEnumerable<BindingFact> facts) =>
        facts.OrderBy(fact => fact.Set, StringComparer.Ordinal).ThenBy(fact => fact.Parameter, StringComparer.Ordinal);

    // What is missing and what is too much, as a list of changes is read.
    private static void Same<T>(IEnumerable<T> expected, IEnumerable<T> actual)
    {
        var (should, does) = (expected.ToList(), actual.ToList());
        Assert.True(should.SequenceEqual(does), string.Join('\n', should.Except(does).Select(fact => $"- {fact}").Concat(does.Except(should).Select(fact => $"+ {fact}"))));
    }
}
