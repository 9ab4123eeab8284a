using System.Text;
using QualysVM.Sandbox.Http;

namespace QualysVM.Sandbox.Faults;

/// <summary>The sign-in page. Its words are made up; that it is HTML and comes with 200 is what matters to a client.</summary>
internal sealed class SignInAnswer : FaultAnswer
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en">
        <head><title>Qualys: Sign in</title></head>
        <body>
        <h1>Sign in</h1>
        <form method="post" action="/fo/login.php">
        <input name="user" /> <input name="password" type="password" /> <button>Sign in</button>
        </form>
        </body>
        </html>

        """;

    public override string ToString() => "the sign-in page";

    internal override Reply Make(ApiCall call, SandboxOptions options) =>
        new(200, "text/html; charset=utf-8", [new ArraySegment<byte>(Encoding.ASCII.GetBytes(Page))]);
}
