using System.Reflection;

namespace QualysVM.Tests.Conventions;

/// <summary>Which types a type needs, from its declarations and from the code of its methods.</summary>
internal static class TypeUse
{
    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static IEnumerable<Type> By(Type type) => Declared(type).Concat(type.GetMembers(Own).SelectMany(OfMember)).SelectMany(Parts).Distinct();

    private static IEnumerable<Type?> Declared(Type type) => [type.BaseType, .. type.GetInterfaces(), .. type.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints())];

    private static IEnumerable<Type?> OfMember(MemberInfo member) => member switch
    {
        FieldInfo field => [field.FieldType],
        MethodBase method =>
        [
            (method as MethodInfo)?.ReturnType,
            .. method.GetParameters().Select(parameter => parameter.ParameterType),
            .. method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [],
            .. MethodCalls.UsedBy(method).SelectMany(used => used is Type type ? [type] : OfUse(used)),
        ],
        _ => [],
    };

    private static IEnumerable<Type?> OfUse(MemberInfo used) => used switch
    {
        MethodInfo method => [method.DeclaringType, method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType), .. method.GetGenericArguments()],
        ConstructorInfo constructor => [constructor.DeclaringType, .. constructor.GetParameters().Select(parameter => parameter.ParameterType)],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    /// <summary>The type itself, what it holds and what it is made with.</summary>
    private static IEnumerable<Type> Parts(Type? type)
    {
        if (type is null)
        {
            yield break;
        }

        foreach (var inner in (type.GetElementType() is { } element ? [element] : type.GetGenericArguments()).SelectMany(Parts))
        {
            yield return inner;
        }

        yield return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
    }
}
