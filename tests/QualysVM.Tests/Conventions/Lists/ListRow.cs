using QualysVM.Core.Sessions;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Conventions.Lists;

/// <summary>One list: the cmdlet that writes it, its records, and how the core reads them.</summary>
/// <param name="Command">The cmdlet.</param>
/// <param name="Record">The type of its records.</param>
/// <param name="Read">Reads what a session answers.</param>
internal sealed record ListRow(string Command, Type Record, Func<QualysSession, Task<(IReadOnlyList<object> Records, Exception? Error)>> Read)
{
    /// <summary>What the cmdlet must be given.</summary>
    public string Arguments { get; init; } = "";

    /// <summary>The file with an answer in which every element stands that is known, and no two say the same.</summary>
    public string Sample { get; init; } = $"whole-{Record.Name}.xml";

    /// <summary>The XML list; null where the answer is something else.</summary>
    public ReadableList? Reader => AllLists.Readers.SingleOrDefault(list => list.Type == Record);

    /// <summary>The parameter that names records; null where the cmdlet cannot do without, or has none, or where it names something else.</summary>
    public string? Identity => StagedAssembly.Parameters(StagedAssembly.Commands[Command])
        .Where(parameter => parameter.Property.Name is "Id" or "Ref" or "Qid" && !parameter.Attributes.Any(attribute => attribute.Mandatory) && StagedAssembly.KindOf(parameter.Property) is var kind && (kind == Record || (kind is null && parameter.Property.Name != "Qid")))
        .Select(parameter => parameter.Property.Name).SingleOrDefault();

    public string Line(string arguments = "") => $"{Command} {Arguments} {arguments}";

    /// <summary>The records of the sample.</summary>
    public async Task<IReadOnlyList<object>> SampleRecordsAsync()
    {
        using var session = TestSession.Over(StubService.Playing(new StubReply(Http.Sample.Text(Sample))));
        var (records, error) = await Read(session).ConfigureAwait(false);
        Assert.Null(error);
        return records;
    }

    public override string ToString() => Record.Name;
}
