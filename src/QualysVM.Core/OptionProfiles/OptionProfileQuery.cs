using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Versions;

namespace QualysVM.Core.OptionProfiles;

/// <summary>Which option profiles to list. Source of the parameters: the vendor's pages, as other clients use them [S].</summary>
public sealed record OptionProfileQuery : ListQuery
{
    /// <summary>One profile.</summary>
    public long? Id { get; init; }

    /// <summary>The profile with this title, letter by letter.</summary>
    public string? Title { get; init; }

    internal override IReadOnlyCollection<string> Only => Numbers.Text(Id);

    internal override FormFields ToFields(ApiVersion version) => new FormFields().Add("id", Id).Add("title", Title);
}
