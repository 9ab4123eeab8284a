using System.Net;

namespace QualysVM.Sessions;

/// <summary>
/// What a scheduled task, a container or a pipeline may set instead of parameters. A parameter always goes before it.
/// The verbose stream says which variables were used, never what they hold.
/// </summary>
internal sealed class UnattendedSettings(Action<string> verbose)
{
    public const string Platform = "QUALYS_PLATFORM";
    public const string BaseUri = "QUALYS_BASE_URI";
    public const string UserName = "QUALYS_USERNAME";
    public const string Password = "QUALYS_PASSWORD";
    public const string AccessToken = "QUALYS_ACCESS_TOKEN";

    /// <summary>The value of a variable, or null where it is unset or empty. One that was filled from a file ends with the line end of the file.</summary>
    public string? Get(string variable)
    {
        if (Environment.GetEnvironmentVariable(variable)?.TrimEnd('\r', '\n') is not { Length: > 0 } value)
        {
            return null;
        }

        verbose($"Taken from the environment: {variable}.");
        return value;
    }

    /// <summary>Name and password, or null unless both are set.</summary>
    public NetworkCredential? Credential() =>
        Get(UserName) is { } name && Get(Password) is { } password ? new NetworkCredential(name, password) : null;
}
