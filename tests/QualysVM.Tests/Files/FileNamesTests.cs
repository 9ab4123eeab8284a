using System.Globalization;
using System.Reflection;
using System.Text;
using QualysVM.Tests.Conventions;

namespace QualysVM.Tests.Files;

/// <summary>Names of files out of what the service says.</summary>
public sealed class FileNamesTests
{
    private static readonly Type Names = StagedAssembly.Module.GetType("QualysVM.Files.FileNames", throwOnError: true)!;

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

    [Theory]
    [InlineData("COM")]
    [InlineData("LPT")]
    public void The_devices_of_windows_are_no_names_in_any_spelling(string device)
    {
        foreach (var digit in "0123456789¹²³")
        {
            Assert.Equal($"_{device}{digit}.pdf", Safe($"{device}{digit}.pdf"));
            Assert.Equal($"_{device.ToLowerInvariant()}{digit} .a.pdf", Safe($"{device.ToLowerInvariant()}{digit} .a.pdf"));
        }

        Assert.Equal($"{device}.pdf", Safe($"{device}.pdf"));
    }

    [Theory]
    [InlineData("\u202Efdp.exe", "_fdp.exe")]
    [InlineData("a\u200Bb.pdf", "a_b.pdf")]
    [InlineData("a.p\u200Bdf", "a.p_df")]
    [InlineData("a\u2024exe", "a_exe")]
    [InlineData("a\uFF0Epdf.exe", "a_pdf.exe")]
    [InlineData("..\uFF0Fx.pdf", "_x.pdf")]
    [InlineData("a.pdf" + "\u00A0 \u3000      " + ".exe", "a.pdf.exe")]
    [InlineData("a.pdf\u00A0", "a.pdf")]
    [InlineData("a.pdf. . .", "a.pdf")]
    [InlineData("\u3164.pdf", "_.pdf")]
    [InlineData("Zürich – 東京 (São Paulo).pdf", "Zürich – 東京 (São Paulo).pdf")]
    public void What_one_sees_is_the_name(string name, string safe) => Assert.Equal(safe, Safe(name));

    /// <summary>Not a list of the known ones: every character that there is, as its category says.</summary>
    [Fact]
    public void No_character_shows_as_nothing_or_turns_the_others_round()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var safe = Safe($"a{(char)code}b.pdf");
            Assert.False(safe.Any(character => char.IsControl(character) || "\"<>|:*?\\/".Contains(character, StringComparison.Ordinal) || char.GetUnicodeCategory(character)
                is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned
                || (char.IsWhiteSpace(character) && character != ' ')), $"U+{code:X4}");
            Assert.True(safe.EndsWith("b.pdf", StringComparison.Ordinal) && safe.Length == 7, $"U+{code:X4} {safe}");
        }
    }

    private static string Clean(string text) => (string)Call("Clean", text, ".csv", 255);

    private static string Safe(string name) => (string)Call("Safe", name);

    private static object Call(string method, params object[] arguments) =>
        Names.GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.Invoke(null, arguments)!;
}
