using System.Reflection;
using QualysVM.Core.Sessions;
using QualysVM.Resilience;

namespace QualysVM.Tests.Conventions;

/// <summary>
/// Waits are measured by the time that passes. The time of day is asked for only to be shown, and two times of day are never subtracted:
/// held over the compiled code, whatever the source calls it.
/// </summary>
public sealed class WaitsTests
{
    private static readonly Type[] TimesOfDay = [typeof(DateTime), typeof(DateTimeOffset)];

    /// <summary>Who may ask what o'clock it is: to show it, or to count a user's "7d" from it.</summary>
    private static readonly string[] MayAsk = ["QualysSession.ConnectAsync", "QualysTransport.Note", "PollyResilience.FreeAt", "TimeTransformationAttribute.Transform"];

    private static readonly (MethodBase From, MethodBase To)[] Calls =
        [.. new[] { typeof(QualysSession).Assembly, typeof(PollyResilience).Assembly, StagedAssembly.Module }.SelectMany(MethodCalls.In)];

    [Fact]
    public void Nobody_asks_what_o_clock_it_is_but_to_show_it()
    {
        var askers = Calls.Where(call => (TimesOfDay.Contains(call.To.DeclaringType) && call.To.Name is "get_UtcNow" or "get_Now" or "get_Today")
            || (call.To.DeclaringType == typeof(TimeProvider) && call.To.Name is "GetUtcNow" or "GetLocalNow")).Select(call => Written(call.From));
        Assert.Equal(MayAsk.Order(StringComparer.Ordinal), askers.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nobody_takes_one_time_of_day_from_another() => Assert.DoesNotContain(
        Calls,
        call => TimesOfDay.Contains(call.To.DeclaringType) && call.To.Name is "op_Subtraction" or "Subtract" && TimesOfDay.Contains(call.To.GetParameters()[^1].ParameterType));

    /// <summary>The method as it is written: an asynchronous one is a class of its own in the compiled code.</summary>
    private static string Written(MethodBase method)
    {
        var type = method.DeclaringType!;
        return type.Name.StartsWith('<') && type.Name.IndexOf('>', StringComparison.Ordinal) is > 1 and var end
            ? $"{type.DeclaringType!.Name}.{type.Name[1..end]}"
            : $"{type.Name}.{method.Name}";
    }
}
