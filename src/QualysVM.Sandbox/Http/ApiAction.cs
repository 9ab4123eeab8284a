using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Sessions;

namespace QualysVM.Sandbox.Http;

/// <summary>One action of one endpoint: what it accepts and what it answers.</summary>
internal abstract class ApiAction
{
    /// <summary>The word of the action parameter.</summary>
    public abstract string Name { get; }

    public abstract ParameterTable Parameters { get; }

    /// <summary>Actions which change something refuse GET.</summary>
    public virtual bool PostOnly => false;

    /// <summary>Only the login itself does not.</summary>
    public virtual bool NeedsSignIn => true;

    /// <summary>Login and logout neither count nor carry limit headers.</summary>
    public virtual bool IsLimited => true;

    /// <summary>Whether the role of a user allows it at all.</summary>
    public virtual bool IsFor(Account account) => true;

    public abstract Reply Answer(CallContext context);
}
