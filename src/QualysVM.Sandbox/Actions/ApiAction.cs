using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Actions;

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

    /// <summary>Those that an Auditor has no right to.</summary>
    public virtual bool NotForAuditors => false;

    /// <summary>Whether the role of a user allows it at all.</summary>
    public virtual bool IsFor(Account account) => !NotForAuditors || account.Role is not Role.Auditor;

    public abstract Reply Answer(CallContext context);
}
