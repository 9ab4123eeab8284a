using System.Management.Automation;
using System.Reflection;
using QualysVM.Core.Sessions;
using QualysVM.Tests.Lists;

namespace QualysVM.Tests.Conventions.Lists;

/// <summary>Nothing that is listed is without its line in the table.</summary>
public sealed class ListTableTests
{
    /// <summary>Sessions are the module's own and come from no service.</summary>
    [Fact]
    public void Every_type_that_a_Get_cmdlet_writes_has_a_line_with_its_cmdlet() => Assert.Equal(
        StagedAssembly.Commands.Where(command => command.Key.StartsWith("Get-", StringComparison.Ordinal))
            .SelectMany(command => command.Value.GetCustomAttributes<OutputTypeAttribute>().SelectMany(output => output.Type).Select(type => $"{command.Key} {type.Type.Name}"))
            .Where(line => line != "Get-QualysSession " + nameof(QualysSession)).Order(StringComparer.Ordinal),
        ListTable.Rows.Select(row => $"{row.Command} {row.Record.Name}").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_list_that_the_core_can_read_has_a_line() =>
        Assert.All(AllLists.Readers, list => Assert.Contains(ListTable.Rows, row => row.Record == list.Type));

    [Fact]
    public void What_names_a_record_is_completed_from_the_records_that_were_shown() => Assert.All(
        StagedAssembly.Commands.SelectMany(command => StagedAssembly.Parameters(command.Value).Select(parameter => (command.Key, parameter.Property))),
        parameter =>
        {
            var kind = StagedAssembly.KindOf(parameter.Property);
            if (kind is null || kind == typeof(QualysSession) || (parameter.Property.PropertyType.GetElementType() ?? parameter.Property.PropertyType) == kind)
            {
                return; // an object is not typed
            }

            var completer = parameter.Property.GetCustomAttribute<ArgumentCompleterAttribute>()?.Type;
            Assert.True(completer?.BaseType is { IsGenericType: true } seen && seen.GetGenericArguments()[0].FullName == kind.FullName, $"{parameter.Key} -{parameter.Property.Name}: {completer}");
        });
}
