namespace QualysVM.Core.Clients;

/// <summary>A client of a Consultant subscription. It is equal to its name, and to its number.</summary>
/// <param name="id">The number assigned to the client.</param>
/// <param name="name">The client's name.</param>
public sealed class Client(string id, string name) : Worded<Client>
{
    /// <summary>The number assigned to the client.</summary>
    public string Id { get; internal set; } = id;

    /// <summary>The client's name.</summary>
    public string Name { get; internal set; } = name;

    /// <summary>A client of whom only the name is known: what a text is compared as.</summary>
    public static implicit operator Client(string name) => new("", name);

    /// <inheritdoc/>
    public override bool Equals(Client? other) => other is not null && Id == other.Id && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <summary>The client's name.</summary>
    public override string ToString() => Name.Length > 0 ? Name : Id;

    private protected override bool Reads(string words) => base.Reads(words) || (Id.Length > 0 && Id == words);

    private protected override bool Matches(object value) => value is int or long && Id == value.ToString();
}
