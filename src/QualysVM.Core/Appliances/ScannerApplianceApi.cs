using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Appliances;

/// <summary>The list of scanner appliances.</summary>
public sealed class ScannerApplianceApi
{
    private readonly ListApi<ScannerApplianceQuery, ScannerAppliance> alone;
    private readonly ListApi<ScannerApplianceQuery, ScannerAppliance> withLicenses;

    internal ScannerApplianceApi(QualysSession session)
    {
        alone = new(session, ApiActions.ScannerApplianceList, ScannerApplianceReader.List);
        withLicenses = new(session, ApiActions.ScannerApplianceList, ScannerApplianceReader.WithLicenses);
    }

    /// <summary>Lists appliances as they arrive, or when all have arrived where the licenses were asked for. The call begins at once.</summary>
    /// <exception cref="Errors.QualysException">A value of the query is none, or two of them contradict each other.</exception>
    public RecordFeed<ScannerAppliance> List(ScannerApplianceQuery query, ICallObserver observer, CancellationToken token) =>
        (query.IncludeLicenseInfo ? withLicenses : alone).List(query, observer, token);
}
