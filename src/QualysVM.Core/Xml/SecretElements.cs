namespace QualysVM.Core.Xml;

/// <summary>
/// Elements that hold a secret, whatever list they stand in: what is kept beside the properties of a record is shown, stored and exported, so these are kept
/// without what is in them. By parts of their names, as a new one will be called like those that are known: LOGIN_PASSWORD, ACTIVATION_CODE.
/// </summary>
internal static class SecretElements
{
    private static readonly string[] Words = ["PASSWORD", "PASSPHRASE", "ACTIVATION_CODE", "ACTIVATION_KEY", "PRIVATE_KEY", "SECRET", "COMMUNITY_STRING", "HTTP_HEADER"];

    public static bool Holds(string element) => Array.Exists(Words, element.Contains);
}
