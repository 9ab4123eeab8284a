using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Schedules.Changes;

namespace QualysVM.Sandbox.Schedules;

/// <summary>The scheduled scans: all actions work on the same ones.</summary>
internal static class ScheduleEndpoint
{
    /// <remarks>The older versions are at the end of their service, which means that they still answer. That changes answer in the newer ones is [I].</remarks>
    public static Endpoint Make(ScheduleCatalog catalog) => Endpoint.Api(
        "schedule/scan",
        ["2.0", "3.0", "4.0", "5.0"],
        new ScheduleListAction(catalog),
        new ScheduleCreateAction(catalog),
        new ScheduleUpdateAction(catalog),
        new ScheduleDeleteAction(catalog));
}
