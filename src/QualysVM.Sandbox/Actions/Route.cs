using System.Text.RegularExpressions;

namespace QualysVM.Sandbox.Actions;

/// <summary>Where a path leads.</summary>
internal sealed record Route(Endpoint Endpoint, string Version, bool LacksSlash)
{
    private const string Prefix = "/api/";

    private static readonly Regex RepeatedSlashes = new("/{2,}", RegexOptions.CultureInvariant);

    public static Route? Find(IEnumerable<Endpoint> endpoints, string path)
    {
        // Recorded calls write fo//scan/, and a client in use /msp/about.php/: web servers take both.
        path = RepeatedSlashes.Replace(path, "/");
        foreach (var endpoint in endpoints)
        {
            if (endpoint.IsLegacy)
            {
                if (path.TrimEnd('/') == endpoint.Name)
                {
                    return new Route(endpoint, "1.0", LacksSlash: false);
                }

                continue;
            }

            foreach (var version in endpoint.Versions)
            {
                var full = $"{Prefix}{version}/fo/{endpoint.Name}";
                if (path.StartsWith(full, StringComparison.Ordinal) && (path.Length == full.Length || path.Substring(full.Length) == "/"))
                {
                    return new Route(endpoint, version, LacksSlash: path.Length == full.Length);
                }
            }
        }

        return null;
    }
}
