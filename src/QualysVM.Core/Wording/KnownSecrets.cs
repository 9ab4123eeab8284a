namespace QualysVM.Core.Wording;

/// <summary>What the sessions of this process hold as secrets, to keep it out of whatever is said. It holds the sessions' books weakly, and no secret itself.</summary>
/// <remarks>
/// Of the process and not of a session: an error is made where nobody knows the session any more, and what one session must not say no other must.
/// </remarks>
internal static class KnownSecrets
{
    private static readonly List<WeakReference<SecretBook>> Books = [];

    /// <summary>A book whose secrets are masked as long as somebody holds it.</summary>
    public static SecretBook NewBook()
    {
        var book = new SecretBook();
        lock (Books)
        {
            Books.RemoveAll(known => !known.TryGetTarget(out _));
            Books.Add(new WeakReference<SecretBook>(book));
        }

        return book;
    }

    /// <summary>The text with each secret masked, however it is written.</summary>
    public static string Mask(string text)
    {
        List<SecretBook> books = [];
        lock (Books)
        {
            foreach (var known in Books)
            {
                if (known.TryGetTarget(out var book))
                {
                    books.Add(book);
                }
            }
        }

        return books.Aggregate(text, static (masked, book) => book.Mask(masked));
    }
}
