using QualysVM.Core.Errors;

namespace QualysVM.Core.Sessions;

/// <summary>One of Qualys' shared platforms.</summary>
/// <param name="Name">Its short name, such as <c>US2</c>.</param>
/// <param name="ApiServer">The host that answers the API.</param>
/// <param name="Gateway">The host that answers the newer gateway APIs.</param>
public sealed record Platform(string Name, string ApiServer, string Gateway)
{
    /// <summary>Every platform known. Three independent clients agree on this list; GOV1 has one source.</summary>
    public static IReadOnlyList<Platform> All { get; } =
    [
        new("US1", "qualysapi.qualys.com", "gateway.qg1.apps.qualys.com"),
        new("US2", "qualysapi.qg2.apps.qualys.com", "gateway.qg2.apps.qualys.com"),
        new("US3", "qualysapi.qg3.apps.qualys.com", "gateway.qg3.apps.qualys.com"),
        new("US4", "qualysapi.qg4.apps.qualys.com", "gateway.qg4.apps.qualys.com"),
        new("EU1", "qualysapi.qualys.eu", "gateway.qg1.apps.qualys.eu"),
        new("EU2", "qualysapi.qg2.apps.qualys.eu", "gateway.qg2.apps.qualys.eu"),
        new("EU3", "qualysapi.qg3.apps.qualys.it", "gateway.qg3.apps.qualys.it"),
        new("IN1", "qualysapi.qg1.apps.qualys.in", "gateway.qg1.apps.qualys.in"),
        new("CA1", "qualysapi.qg1.apps.qualys.ca", "gateway.qg1.apps.qualys.ca"),
        new("AE1", "qualysapi.qg1.apps.qualys.ae", "gateway.qg1.apps.qualys.ae"),
        new("UK1", "qualysapi.qg1.apps.qualys.co.uk", "gateway.qg1.apps.qualys.co.uk"),
        new("AU1", "qualysapi.qg1.apps.qualys.com.au", "gateway.qg1.apps.qualys.com.au"),
        new("KSA1", "qualysapi.qg1.apps.qualysksa.com", "gateway.qg1.apps.qualysksa.com"),
        new("GOV1", "qualysapi.gov1.qualys.us", "gateway.gov1.qualys.us"),
    ];

    /// <summary>The address that calls go to.</summary>
    public Uri BaseUri => new($"https://{ApiServer}/");

    /// <summary>Finds a platform by its short name, whatever its case.</summary>
    /// <exception cref="QualysException">There is no such platform.</exception>
    public static Platform Named(string name) =>
        All.FirstOrDefault(platform => string.Equals(platform.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new QualysException(QualysError.InvalidArgument,
            $"'{name}' is not a Qualys platform. Known: {string.Join(", ", All.Select(platform => platform.Name))}. For a private platform give -BaseUri.");

    /// <summary>The platform whose API server this is, or null for a private one.</summary>
    public static Platform? At(Uri baseUri) =>
        All.FirstOrDefault(platform => string.Equals(platform.ApiServer, baseUri.Host, StringComparison.OrdinalIgnoreCase));

    /// <summary>The short name.</summary>
    public override string ToString() => Name;
}
