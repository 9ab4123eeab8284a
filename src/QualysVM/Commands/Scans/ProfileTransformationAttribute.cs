using System.Globalization;
using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Core.OptionProfiles;
using QualysVM.Core.Scans;

namespace QualysVM.Commands.Scans;

/// <summary>Lets <c>-OptionTitle</c> take a title as well as the profile, live, read back, or as a scan has it. Anything else is left to fail by its type.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ProfileTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        OptionProfileSettings => inputData,
        string { Length: > 0 } title => new OptionProfileSettings { Title = title },
        OptionProfile profile => new OptionProfileSettings { Title = profile.Title },
        PSCustomObject when inputData is PSObject copy && OriginalType.Of(copy) == typeof(OptionProfileSettings).FullName => Copied(copy),
        var number when number is int or long => new OptionProfileSettings { Title = Convert.ToString(number, CultureInfo.InvariantCulture)! },
        _ => inputData,
    };

    private static OptionProfileSettings Copied(PSObject copy) => new()
    {
        Id = LanguagePrimitives.TryConvertTo<long>(copy.Properties["Id"]?.Value, CultureInfo.InvariantCulture, out var id) ? id : 0,
        Title = $"{copy.Properties["Title"]?.Value}",
    };
}
