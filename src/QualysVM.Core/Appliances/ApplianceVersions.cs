using System.Globalization;

namespace QualysVM.Core.Appliances;

/// <summary>Which of the versions of an appliance are older than the latest.</summary>
internal static class ApplianceVersions
{
    public static string? Behind(ScannerAppliance appliance)
    {
        var scanner = IsBehind(appliance.MlVersion, appliance.MlLatest, appliance.MlVersionUpdated);
        var signatures = IsBehind(appliance.VulnSigsVersion, appliance.VulnSigsLatest, appliance.VulnSigsVersionUpdated);
        return scanner is null && signatures is null ? null
            : string.Join(", ", new[] { scanner == true ? "ML" : null, signatures == true ? "VULNSIGS" : null }.OfType<string>());
    }

    /// <summary>By the numbers, as a version may be newer than the latest that is told; where they are none, by the service's word. Null where neither is told.</summary>
    private static bool? IsBehind(string? version, string? latest, bool? updated) =>
        Numbers(version) is { } has && Numbers(latest) is { } could ? Compare(has, could) < 0 : !updated;

    private static int Compare(List<int> one, List<int> other)
    {
        for (var i = 0; i < Math.Max(one.Count, other.Count); i++)
        {
            var order = (i < one.Count ? one[i] : 0).CompareTo(i < other.Count ? other[i] : 0);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    /// <summary>The numbers of <c>12.13.38-1</c>; null where there is anything else in it.</summary>
    private static List<int>? Numbers(string? version)
    {
        var numbers = new List<int>();
        foreach (var part in (version ?? "").Split('.', '-'))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers;
    }
}
