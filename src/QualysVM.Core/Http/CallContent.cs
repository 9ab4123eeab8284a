namespace QualysVM.Core.Http;

/// <summary>What a call sends in place of a form, as it was given.</summary>
/// <param name="MediaType">What it is: <c>text/xml</c>.</param>
/// <param name="From">The content that asks for records from a number on; null asks for the beginning.</param>
internal sealed record CallContent(string MediaType, Func<long?, string> From)
{
    /// <summary>A search for what meets these criteria.</summary>
    public static CallContent Search(FormFields criteria)
    {
        var request = ServiceRequest.Of(criteria);
        return new("text/xml", from => from is { } number ? ServiceRequest.From(request, number) : request);
    }

    /// <summary>Reads the service's own error where it is not in XML; null where it always is.</summary>
    public Func<QualysReply, Errors.QualysException?>? Refusal { get; init; }

    /// <summary>JSON is answered in JSON only where that is asked for (documented); all else is XML by itself.</summary>
    public bool IsJson => MediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase);

    /// <summary>It may hold a secret.</summary>
    public override string ToString() => MediaType;
}
