using System.Net;
using System.Text;

namespace QualysVM.Core.Wording;

/// <summary>What one session must not say: passwords, tokens, cookies, and the forms in which a service may repeat them.</summary>
internal sealed class SecretBook
{
    /// <summary>Of cookies and passwords of documents, which come and go, the latest only.</summary>
    private const int Most = 64;

    /// <summary>A shorter one stands in half of all words.</summary>
    private const int Shortest = 3;
    private readonly LinkedList<string> secrets = new();
    private readonly HashSet<string> permanent = new(StringComparer.Ordinal);
    private volatile string? publicWord;
    private volatile IReadOnlyList<string>? forms;

    /// <summary>Says which word is none, wherever it is sent as one: everybody knows it.</summary>
    public void IsNone(string word) => publicWord = word;

    /// <summary>Notes name and password, which may be sent as one.</summary>
    public void Add(NetworkCredential credential)
    {
        AddForGood(credential.Password);
        if (credential.Password.Length > 0)
        {
            AddForGood(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credential.UserName}:{credential.Password}")));
        }
    }

    /// <summary>Notes what stays a secret as long as the session lives.</summary>
    public void AddForGood(string secret)
    {
        lock (secrets)
        {
            if (secret.Length < Shortest || !permanent.Add(secret))
            {
                return;
            }

            forms = null;
        }

        KnownSecrets.Look();
    }

    /// <summary>Notes a secret of which there may be many.</summary>
    public void Add(string secret)
    {
        lock (secrets)
        {
            if (secret.Length < Shortest || secret == publicWord || secrets.Contains(secret))
            {
                return;
            }

            secrets.AddFirst(secret);
            if (secrets.Count > Most)
            {
                secrets.RemoveLast();
            }

            forms = null;
        }

        KnownSecrets.Look();
    }

    /// <summary>All that is to be masked.</summary>
    public IReadOnlyList<string> Forms
    {
        get
        {
            lock (secrets)
            {
                return forms ??= [.. permanent.Concat(secrets).SelectMany(FormsOf).Where(form => form.Length >= Shortest).Distinct(StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>It holds secrets, so it shows nothing.</summary>
    public override string ToString() => nameof(SecretBook);

    /// <summary>As the service itself writes it into an address: .NET leaves more characters as they are.</summary>
    private static string Escaped(string secret) =>
        string.Concat(Encoding.UTF8.GetBytes(secret)
            .Select(b => (char)b is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' ? $"{(char)b}" : $"%{b:X2}"));

    /// <summary>A secret as it is, as a form, an address or a document would have it, and as a text in one line.</summary>
    private static IEnumerable<string> FormsOf(string secret) =>
    [
        secret,
        WebUtility.UrlEncode(secret),
        WebUtility.UrlEncode(WebUtility.UrlEncode(secret)),
        Uri.EscapeDataString(secret),
        WebUtility.HtmlEncode(secret),
        secret.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;"),
        secret.Replace("\\", "\\\\").Replace("\"", "\\\""),
        Escaped(secret),
        Escaped(secret).Replace("%20", "+"),
        WebUtility.HtmlEncode(secret).Replace("&#39;", "&#039;"),
        secret.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("/", "\\/"),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('='),
        string.Join(" ", secret.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
    ];
}
