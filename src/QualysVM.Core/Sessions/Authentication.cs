namespace QualysVM.Core.Sessions;

/// <summary>How a session signs its calls.</summary>
public enum Authentication
{
    /// <summary>A sign-in gives a cookie; it is renewed once when it has died, and ended by disconnecting.</summary>
    Session,

    /// <summary>HTTP basic: name and password with each call, nothing to end.</summary>
    Basic,

    /// <summary>A bearer token with each call, where the subscription allows it; nothing to end.</summary>
    Token,
}
