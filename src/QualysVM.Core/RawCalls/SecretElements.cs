using QualysVM.Core.Http;
using QualysVM.Core.Wording;

namespace QualysVM.Core.RawCalls;

/// <summary>Elements of answers that hold a secret: passwords of option profiles and records, activation codes of appliances. Only a file has them as they came.</summary>
internal static class SecretElements
{
    /// <summary>The text of an element, unless it is a secret.</summary>
    public static string Masked(string name, string text) => text.Length > 0 && Redaction.IsSecret(name) ? SafeText.Hidden : text;
}
