using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using QualysVM.Core.Appliances;
using QualysVM.Core.Clients;
using QualysVM.Core.Hosts;
using QualysVM.Core.Scans;
using QualysVM.Core.Schedules;
using QualysVM.Core.Sessions;
using QualysVM.Views;

namespace QualysVM.Records;

/// <summary>
/// Lets what the module writes be compared, and made live again, in constrained language too. There PowerShell looks for no new way of making
/// a value of a type that is not its own, not even a DateTimeOffset of a date; ways that were found before it remembers, for the whole process.
/// </summary>
public sealed class Comparisons : IModuleAssemblyInitializer
{
    private static readonly (object From, Type To)[] Ways =
    [
        ("2026-01-09 10:21", typeof(DateTimeOffset)), (DateTime.MinValue, typeof(DateTimeOffset)), (new PSObject(), typeof(Record)),
        ("", typeof(Client)), ("", typeof(OptionProfile)), ("", typeof(ScanTarget)), ("", typeof(HostTag)), ("", typeof(HostAssetGroup)), ("", typeof(ApplianceTag)),
        ("0", typeof(ScanPriority)), (0, typeof(ScanPriority)), (0, typeof(HostCount)),
        (nameof(Authentication.Session), typeof(Authentication)), (nameof(ScanTargetKind.Address), typeof(ScanTargetKind)),
        (nameof(RecurrenceKind.Daily), typeof(RecurrenceKind)), (nameof(DayOfWeek.Monday), typeof(DayOfWeek)),
    ];

    /// <inheritdoc/>
    public void OnImport() => Allow();

    /// <summary>Once more before each command: PowerShell forgets them all when a runspace turns to constrained language.</summary>
    internal static void Allow()
    {
        if (Runspace.DefaultRunspace?.SessionStateProxy.LanguageMode == PSLanguageMode.ConstrainedLanguage)
        {
            // On a thread without a runspace, and so without a language mode.
            Task.Run(Find).Wait();
        }
    }

    private static void Find()
    {
        foreach (var (from, to) in Ways)
        {
            LanguagePrimitives.TryConvertTo(from, to, CultureInfo.InvariantCulture, out _);
        }
    }
}
