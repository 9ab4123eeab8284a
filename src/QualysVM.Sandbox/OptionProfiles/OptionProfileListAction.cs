using System.Globalization;
using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.OptionProfiles;

/// <summary>action=list of the option profiles of one module.</summary>
/// <remarks>The document is a vendor's sample. That it takes id and title alone, and who may list, is [I].</remarks>
internal sealed class OptionProfileListAction(params OptionProfile[] profiles) : ApiAction
{
    private static readonly ParameterTable Table = new(
        new ParameterRule("id", ValueRules.PositiveInteger),
        new ParameterRule("title", ValueRules.Text));

    public override string Name => "list";

    public override ParameterTable Parameters => Table;

    public override bool NotForAuditors => true;

    public override Reply Answer(CallContext context)
    {
        var fields = context.Fields;
        return OptionProfileXml.Reply(context, profiles.Where(profile => (fields["id"] is not { } id || profile.Id.ToString(CultureInfo.InvariantCulture) == id.TrimStart('0'))
            && (fields["title"] is not { } title || profile.Title == title)));
    }
}
