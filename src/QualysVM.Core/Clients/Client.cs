namespace QualysVM.Core.Clients;

/// <summary>A client of a Consultant subscription.</summary>
/// <param name="Id">The number assigned to the client.</param>
/// <param name="Name">The client's name.</param>
public sealed record Client(string Id, string Name)
{
    /// <summary>The client's name.</summary>
    public override string ToString() => Name.Length > 0 ? Name : Id;
}
