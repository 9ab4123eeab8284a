using QualysVM.Core.Http;
using QualysVM.Core.Wording;

namespace QualysVM.Core.Xml;

/// <summary>
/// Elements that hold a secret, whatever answer they stand in: an object is shown, stored and exported, so it has them without what is in them. They are
/// known as fields are, by parts of their names, as a new one will be called like those that are known: LOGIN_PASSWORD, ACTIVATION_CODE.
/// </summary>
internal static class SecretElements
{
    /// <summary>Whether an element of this name holds one.</summary>
    public static bool Holds(string element) => Redaction.IsSecret(element);

    /// <summary>The text of an element, unless it is a secret.</summary>
    public static string Masked(string element, string text) => text.Length > 0 && Holds(element) ? SafeText.Hidden : text;
}
