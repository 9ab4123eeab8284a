namespace QualysVM.Tests.Conventions.Help;

/// <summary>Each cmdlet has its help, on a page and in what is made from the page.</summary>
[Trait("Speed", "slow")]
public sealed class HelpTests
{
    public static TheoryData<string> Commands => StagedAssembly.CommandNames;

    [Fact]
    public void The_help_knows_every_cmdlet_and_no_other()
    {
        Assert.Equal(StagedAssembly.Commands.Keys.Order(), HelpTopic.All.Keys.Order());
        Assert.Equal(StagedAssembly.Commands.Keys.Order(), Directory.GetFiles(HelpPage.Folder, "*-*.md").Select(Path.GetFileNameWithoutExtension).Order());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_topic_has_a_synopsis_and_a_description(string name)
    {
        Assert.NotEmpty(HelpTopic.All[name].Synopsis);
        Assert.NotEmpty(HelpTopic.All[name].Description);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_topic_describes_every_parameter(string name) =>
        Assert.All(HelpTopic.All[name].Texts, parameter => Assert.True(parameter.Value.Length > 10, parameter.Key));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_topic_has_three_examples_at_least_each_of_the_cmdlet(string name)
    {
        var examples = HelpTopic.All[name].Examples;
        Assert.True(examples.Count >= 3, $"{examples.Count} examples.");
        Assert.All(examples, example => Assert.Contains(name, example, StringComparison.Ordinal));
    }
}
