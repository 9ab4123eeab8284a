using System.Management.Automation.Language;

namespace QualysVM.Tests.Conventions;

/// <summary>Windows PowerShell 5.1 reads every script of the repository too. Its parser is not here: what later ones added is looked for.</summary>
public sealed class ScriptSyntaxTests
{
    private static readonly TokenKind[] Later = [TokenKind.QuestionMark, TokenKind.QuestionQuestion, TokenKind.QuestionQuestionEquals, TokenKind.QuestionDot, TokenKind.QuestionLBracket, TokenKind.AndAnd, TokenKind.OrOr, TokenKind.Clean];

    public static TheoryData<string> Scripts => new(Directory.EnumerateFiles(StagedAssembly.RepositoryRoot, "*.ps*1", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".ps1" or ".psd1")
        .Select(file => Path.GetRelativePath(StagedAssembly.RepositoryRoot, file).Replace('\\', '/'))
        .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "out")));

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_parses_in_Windows_PowerShell(string script) =>
        Assert.Empty(TooNew(File.ReadAllText(Path.Combine(StagedAssembly.RepositoryRoot, script))));

    [Theory]
    [InlineData("$a ? 1 : 2")]
    [InlineData("$a ?? 1")]
    [InlineData("$a ??= 1")]
    [InlineData("${a}?.Name")]
    [InlineData("${a}?[0]")]
    [InlineData("dotnet build && dotnet test")]
    [InlineData("dotnet build || exit 1")]
    [InlineData("Start-It &")]
    [InlineData("function f { clean { 1 } }")]
    [InlineData("if (")]
    public void What_it_would_not_parse_is_found(string script) => Assert.NotEmpty(TooNew(script));

    private static IReadOnlyList<string> TooNew(string text)
    {
        var tree = Parser.ParseInput(text, out var tokens, out var errors);
        return
        [
            .. errors.Select(error => error.Message),
            .. tokens.Where(token => Later.Contains(token.Kind)).Select(token => $"{token.Extent.StartLineNumber}: {token.Text}"),
            .. tree.FindAll(part => part is PipelineAst { Background: true }, searchNestedScriptBlocks: true)
                .Select(part => $"{part.Extent.StartLineNumber}: {part.Extent.Text}"),
        ];
    }
}
