using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Http;

/// <summary>A call that passed all checks: who asks, in which version, and at what time by the platform's clock.</summary>
internal sealed record CallContext(ApiCall Call, string Version, Account Account, DateTimeOffset Now)
{
    public FieldSet Fields => Call.Fields;
}
