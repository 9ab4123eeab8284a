using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Parameters;

/// <summary>client_id and client_name, which the lists share: Consultant subscriptions only, and only one of the two.</summary>
internal static class ClientParameters
{
    public static readonly ParameterRule Id = new("client_id", ValueRules.PositiveInteger) { ConsultantOnly = true };

    public static readonly ParameterRule Name = new("client_name", ValueRules.Text) { ConsultantOnly = true };

    public static readonly string[] Pair = [Id.Name, Name.Name];

    /// <summary>The client that a launch names, or none.</summary>
    public static Client? Asked(FieldSet fields) => Array.Exists(Pair, fields.Has) ? Array.Find(Client.All, client => Match(fields, client)) : null;

    /// <summary>An unknown client matches nothing [I]: whether the service refuses it instead is not recorded.</summary>
    public static bool Match(FieldSet fields, Client? client)
    {
        if (fields[Id.Name] is { } id)
        {
            return client is not null && client.Id == id.TrimStart('0');
        }

        return fields[Name.Name] is not { } name || client?.Name == name;
    }
}
