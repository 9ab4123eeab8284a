using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.OptionProfiles;

/// <summary>action=export: all option profiles, or one, with the passwords that are in them. For Managers only: documented.</summary>
internal sealed class OptionProfileExportAction : ApiAction
{
    private static readonly ParameterTable Table = new(
        new ParameterRule("option_profile_id", id => OptionProfile.ById(id) is null ? "no such option profile" : null),
        new ParameterRule("option_profile_title", title => OptionProfile.ByTitle(title) is null ? "no such option profile" : null),
        new ParameterRule("option_profile_type", ValueRules.OneOf("user", "compliance", "pci")),
        new ParameterRule("include_system_option_profiles", ValueRules.Flag),
        new ParameterRule("output_format", ValueRules.OneOf("XML")))
    {
        Exclusive = [["option_profile_id", "option_profile_title"]],
    };

    public override string Name => "export";

    public override ParameterTable Parameters => Table;

    public override bool IsFor(Account account) => account.Role is Role.Manager;

    public override Reply Answer(CallContext context)
    {
        var fields = context.Fields;
        var asked = OptionProfile.Asked(fields["option_profile_id"], fields["option_profile_title"]);
        IEnumerable<OptionProfile> profiles = asked is not null ? [asked] : [.. OptionProfile.Listed, OptionProfile.Pci];
        return OptionProfileXml.Reply(context, profiles.Where(profile => fields["option_profile_type"] is not { } type || type == (profile.IsPci ? "pci" : "user")));
    }
}
