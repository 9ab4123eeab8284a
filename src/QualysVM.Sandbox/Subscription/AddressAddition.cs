namespace QualysVM.Sandbox.Subscription;

/// <summary>Addresses that one call added.</summary>
/// <param name="Ranges">The addresses.</param>
/// <param name="Tracking">IP, DNS or NETBIOS.</param>
/// <param name="HasCompliance">Whether compliance is kept of them too.</param>
/// <param name="Group">The asset group of a Unit Manager that they belong to, or null.</param>
internal sealed record AddressAddition(AddressRanges Ranges, string Tracking, bool HasCompliance, string? Group);
