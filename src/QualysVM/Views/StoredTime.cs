using System.ComponentModel;
using System.Management.Automation;
using QualysVM.Records;

namespace QualysVM.Views;

/// <summary>
/// The times of objects that came out of a job or a file and could not be made live again (constrained language, or the module was
/// imported afterwards): they lie over the stored texts, so that they compare as times. For the types file: a method has the property's name.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StoredTime
{
    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? LaunchDateTime(PSObject record) => Of(record, nameof(LaunchDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? CreatedDateTime(PSObject record) => Of(record, nameof(CreatedDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? ModifiedDateTime(PSObject record) => Of(record, nameof(ModifiedDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? ResultDateTime(PSObject record) => Of(record, nameof(ResultDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? ExpirationDateTime(PSObject record) => Of(record, nameof(ExpirationDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? LastUpdate(PSObject record) => Of(record, nameof(LastUpdate));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? StartDateTime(PSObject record) => Of(record, nameof(StartDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? NextLaunch(PSObject record) => Of(record, nameof(NextLaunch));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? NextLaunchLocal(PSObject record) => Of(record, nameof(NextLaunchLocal));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? ConnectedAt(PSObject record) => Of(record, nameof(ConnectedAt));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? FirstFoundDateTime(PSObject record) => Of(record, nameof(FirstFoundDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? LastActivityDateTime(PSObject record) => Of(record, nameof(LastActivityDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? LastBootDateTime(PSObject record) => Of(record, nameof(LastBootDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? LastScanDateTime(PSObject record) => Of(record, nameof(LastScanDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? LastProcessedDateTime(PSObject record) => Of(record, nameof(LastProcessedDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? LastAuthenticatedScanDateTime(PSObject record) => Of(record, nameof(LastAuthenticatedScanDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? LastComplianceScanDateTime(PSObject record) => Of(record, nameof(LastComplianceScanDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? LastScapScanDateTime(PSObject record) => Of(record, nameof(LastScapScanDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? LastFoundDateTime(PSObject record) => Of(record, nameof(LastFoundDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? LastTestDateTime(PSObject record) => Of(record, nameof(LastTestDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? LastUpdateDateTime(PSObject record) => Of(record, nameof(LastUpdateDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? LastFixedDateTime(PSObject record) => Of(record, nameof(LastFixedDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? FirstReopenedDateTime(PSObject record) => Of(record, nameof(FirstReopenedDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? LastReopenedDateTime(PSObject record) => Of(record, nameof(LastReopenedDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? PublishedDateTime(PSObject record) => Of(record, nameof(PublishedDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? LastModifiedDateTime(PSObject record) => Of(record, nameof(LastModifiedDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? CodeModifiedDateTime(PSObject record) => Of(record, nameof(CodeModifiedDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? PatchPublishedDateTime(PSObject record) => Of(record, nameof(PatchPublishedDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? LastCustomizationDateTime(PSObject record) => Of(record, nameof(LastCustomizationDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? SsLastConnectedDateTime(PSObject record) => Of(record, nameof(SsLastConnectedDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? ScanDateTime(PSObject record) => Of(record, nameof(ScanDateTime));

    /// <summary>See the property of this name.</summary>
    public static DateTimeOffset? UpdateDateTime(PSObject record) => Of(record, nameof(UpdateDateTime));

    // By the stored properties alone: asked by its name, the property would be this one again, until the process ends.
    private static DateTimeOffset? Of(PSObject record, string property)
    {
        Comparisons.Allow();
        return StoredProperties.Time(new StoredProperties(record)[property]);
    }
}
