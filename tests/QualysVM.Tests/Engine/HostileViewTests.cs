using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using QualysVM.Core.Sessions;
using QualysVM.Sandbox;
using QualysVM.Tests.Conventions;

namespace QualysVM.Tests.Engine;

/// <summary>Whatever the service writes into any property, no view hands it to the terminal; the property keeps it.</summary>
public sealed class HostileViewTests : IDisposable
{
    private const string Hostile = "t\u001b]0;owned\u0007\u202e\u009b\u2028\b";
    private readonly ModuleAtWork module = new(width: 300);

    public static TheoryData<string> Types => new(StagedAssembly.OutputTypes.Select(type => type.FullName!));

    [Theory]
    [MemberData(nameof(Types))]
    public void No_view_shows_what_a_terminal_obeys(string name)
    {
        var type = typeof(Core.QualysApi).Assembly.GetType(name)!;
        var value = type == typeof(QualysSession) ? SessionMaker.Basic(new SandboxHandler(), Hostile) : Make(type)!;
        foreach (var view in new[] { "Format-Table", "Format-List" })
        {
            var shown = Show(value, view);
            Assert.Contains("t␛]0;owned␇", shown, StringComparison.Ordinal);
            Assert.All(new[] { "\u001b]", "\u0007", "\u202e", "\u009b", "\u2028", "\b" }, sign => Assert.DoesNotContain(sign, shown, StringComparison.Ordinal));
        }

        Assert.Contains(type.GetProperties(), property => property.PropertyType == typeof(string) && (string?)property.GetValue(value) == Hostile);
    }

    [Fact]
    public void A_result_keeps_its_lines() =>
        Assert.Matches("one *\r?\n *two␛", Show(new Core.Scans.Results.ScanFinding { Qid = 1, Result = "one\ntwo\u001b" }, "Format-List"));

    /// <summary>What the screen gets of an object by this command.</summary>
    private string Show(object value, string view)
    {
        module.Engine.Runspace.SessionStateProxy.SetVariable("value", value);
        var before = module.Output.ToString().Length;
        Assert.Null(module.Engine.Show("$value | " + view).Failure);
        Assert.Equal("", module.ErrorOutput.ToString());
        return module.Output.ToString()[before..];
    }

    /// <summary>An object of this type with the hostile text wherever a text can be.</summary>
    private static object? Make(Type type)
    {
        if (type == typeof(string))
        {
            return Hostile;
        }

        if (type == typeof(IDictionary<string, string>))
        {
            return new Dictionary<string, string> { [Hostile] = Hostile };
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>))
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GenericTypeArguments))!;
            list.Add(Make(type.GenericTypeArguments[0]));
            return list;
        }

        if (type.IsValueType)
        {
            return Nullable.GetUnderlyingType(type) is null ? RuntimeHelpers.GetUninitializedObject(type) : null;
        }

        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).OrderByDescending(candidate => candidate.GetParameters().Length)
            .First(candidate => candidate.GetParameters().All(parameter => parameter.ParameterType != type));
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType))]);
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(property => property.CanWrite && property.GetIndexParameters().Length == 0))
        {
            property.SetValue(made, Make(property.PropertyType));
        }

        return made;
    }

    public void Dispose() => module.Dispose();
}
