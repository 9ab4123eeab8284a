using System.Text.RegularExpressions;

namespace QualysVM.Core.Wording;

/// <summary>
/// What the sessions of this process hold as secrets, to keep it out of whatever is said. It holds the books of sessions weakly, and those of the
/// latest closed ones for what is still said of them.
/// </summary>
/// <remarks>
/// Of the process and not of a session: an error is made where nobody knows the session any more, and what one session must not say no other must.
/// </remarks>
internal static class KnownSecrets
{
    /// <summary>Every text is looked through for what is in the books, so those of sessions that are gone must not pile up.</summary>
    private const int MostClosed = 8;
    private static readonly List<WeakReference<SecretBook>> Books = [];
    private static readonly Queue<SecretBook> Closed = new();
    private static volatile Regex? pattern;

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

    /// <summary>The session of a book is gone.</summary>
    public static void Close(SecretBook book)
    {
        lock (Books)
        {
            Books.RemoveAll(known => !known.TryGetTarget(out var other) || other == book);
            Closed.Enqueue(book);
            if (Closed.Count > MostClosed)
            {
                Closed.Dequeue();
            }

            pattern = null;
        }
    }

    /// <summary>A book has got another secret.</summary>
    public static void Look()
    {
        lock (Books)
        {
            pattern = null;
        }
    }

    /// <summary>The text with each secret masked, however it is written.</summary>
    public static string Mask(string text) => (pattern ?? Pattern()).Replace(text, SafeText.Hidden);

    /// <summary>Made once for all books until one of them changes. It holds no book: who masks must not keep those alive that nobody else holds.</summary>
    private static Regex Pattern()
    {
        lock (Books)
        {
            var open = Books.Select(known => known.TryGetTarget(out var book) ? book : null).OfType<SecretBook>();
            return pattern ??= SecretPattern.Of(Closed.Concat(open).SelectMany(book => book.Forms));
        }
    }
}
