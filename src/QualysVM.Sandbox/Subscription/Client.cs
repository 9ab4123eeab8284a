namespace QualysVM.Sandbox.Subscription;

/// <summary>A client of the Consultant subscription.</summary>
internal sealed record Client(string Id, string Name)
{
    /// <summary>The first name is the one on the vendor's page; the second needs care in XML and in a form.</summary>
    public static readonly Client[] All = [new("1201", "AFCO Company"), new("1202", "Müller & Söhne <Zürich>")];

    /// <summary>About half of all records belong to no client.</summary>
    public static Client? For(ref Draw draw) => draw.Below(4) switch
    {
        0 => All[0],
        1 => All[1],
        _ => null,
    };
}
