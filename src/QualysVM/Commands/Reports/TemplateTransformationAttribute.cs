using System.Globalization;
using System.Management.Automation;
using QualysVM.Core.Reports.Templates;

namespace QualysVM.Commands.Reports;

/// <summary>Lets <c>-Template</c> take the number or the title of a template as well as the template. Anything else is left to fail by its type.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TemplateTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        string text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) => new ReportTemplate { Id = id },
        string { Length: > 0 } title => new ReportTemplate { Title = title },
        int id => new ReportTemplate { Id = id },
        long id => new ReportTemplate { Id = id },
        _ => inputData,
    };
}
