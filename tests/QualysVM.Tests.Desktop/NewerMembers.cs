using System.Net.Http.Headers;

namespace QualysVM.Tests
{
    /// <summary>What the tests use of newer .NET and no package brings.</summary>
    internal static class NewerMembers
    {
        extension(DateTimeOffset)
        {
            public static DateTimeOffset UnixEpoch => DateTimeOffset.FromUnixTimeSeconds(0);
        }

        extension(HttpContentHeaders headers)
        {
            public HeadersAsSent NonValidated => new(headers);
        }

        // The tests replace ordinally only, as this does.
        public static string Replace(this string text, string old, string by, StringComparison comparison) =>
            comparison == StringComparison.Ordinal ? text.Replace(old, by) : throw new NotSupportedException();
    }

    internal readonly struct HeadersAsSent(HttpContentHeaders headers)
    {
        // .NET Framework keeps what it has understood, and writes that with a blank of its own.
        public string this[string name] => string.Join(", ", headers.GetValues(name)).Replace("; charset", ";charset");
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
