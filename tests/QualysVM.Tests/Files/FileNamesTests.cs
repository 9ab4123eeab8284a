using System.Reflection;
using System.Text;
using QualysVM.Tests.Conventions;

namespace QualysVM.Tests.Files;

/// <summary>Names of files out of what the service says.</summary>
public sealed class FileNamesTests
{
    [Theory]
    [InlineData("scan/1736361211.27337", "scan_1736361211.27337.csv")]
    [InlineData("../../etc/passwd", "_.._etc_passwd.csv")]
    [InlineData("a\\b:c*d?e\"f<g>h|i\u0001\n", "a_b_c_d_e_f_g_h_i__.csv")]
    [InlineData("CON", "_CON.csv")]
    [InlineData("nul.txt", "_nul.txt.csv")]
    [InlineData("COM1 .x", "_COM1 .x.csv")]
    [InlineData("console", "console.csv")]
    [InlineData(" .. ", "_.csv")]
    [InlineData("", "_.csv")]
    [InlineData("grün", "grün.csv")]
    public void A_name_is_one_that_every_system_takes(string text, string name) => Assert.Equal(name, Clean(text));

    [Theory]
    [InlineData("a")]
    [InlineData("ü")]
    [InlineData("日")]
    [InlineData("a.")]
    public void A_long_name_is_cut_before_its_extension(string letter)
    {
        var name = Clean(string.Concat(Enumerable.Repeat(letter, 300)));
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 240, 255);
        Assert.EndsWith(letter[..1] + ".csv", name, StringComparison.Ordinal);
    }

    private static string Clean(string text) => (string)StagedAssembly.Module.GetType("QualysVM.Files.FileNames", throwOnError: true)!
        .GetMethod("Clean", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.Invoke(null, [text, ".csv", 255])!;
}
