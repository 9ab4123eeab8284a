namespace QualysVM.Tests
{
    /// <summary>What the tests use of newer .NET and no package brings.</summary>
    internal static class NewerMembers
    {
        extension(DateTimeOffset)
        {
            public static DateTimeOffset UnixEpoch => DateTimeOffset.FromUnixTimeSeconds(0);
        }

        // The tests replace ordinally only, as this does.
        public static string Replace(this string text, string old, string by, StringComparison comparison) =>
            comparison == StringComparison.Ordinal ? text.Replace(old, by) : throw new NotSupportedException();
    }
}

namespace System.Runtime.CompilerServices
{
    internal static class RuntimeHelpers
    {
        public static T[] GetSubArray<T>(T[] array, Range range)
        {
            var (offset, length) = range.GetOffsetAndLength(array.Length);
            return [.. array.Skip(offset).Take(length)];
        }
    }
}
