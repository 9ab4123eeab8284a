using QualysVM.Core.Scans;
using QualysVM.Tests.Hostile;

namespace QualysVM.Tests.Scans;

public sealed class ScanTargetsTests
{
    [Theory]
    [InlineData("10.0.0.1", ScanTargetKind.Address, "10.0.0.1", "10.0.0.1")]
    [InlineData("10.0.0.1-10.0.0.20", ScanTargetKind.Range, "10.0.0.1", "10.0.0.20")]
    [InlineData("10.0.0.1 - 10.0.1.20", ScanTargetKind.Range, "10.0.0.1", "10.0.1.20")]
    [InlineData("10.0.0.1-20", ScanTargetKind.Range, "10.0.0.1", "10.0.0.20")]
    [InlineData("2001:db8::1", ScanTargetKind.Address, "2001:db8::1", "2001:db8::1")]
    [InlineData("2001:db8::1-2001:db8::ff", ScanTargetKind.Range, "2001:db8::1", "2001:db8::ff")]
    [InlineData("010.000.000.001", ScanTargetKind.Address, "10.0.0.1", "10.0.0.1")]
    [InlineData("010.000.000.008-010.000.000.020", ScanTargetKind.Range, "10.0.0.8", "10.0.0.20")]
    [InlineData("192.168.001.010-020", ScanTargetKind.Range, "192.168.1.10", "192.168.1.20")]
    [InlineData("0377.0.0.1", ScanTargetKind.Other, null, null)]
    [InlineData("256.0.0.1", ScanTargetKind.HostName, null, null)]
    [InlineData("0x0a.0.0.1", ScanTargetKind.Other, null, null)]
    [InlineData("10.0.0.1-300", ScanTargetKind.HostName, null, null)]
    [InlineData("10", ScanTargetKind.Other, null, null)]
    [InlineData("abc.com", ScanTargetKind.HostName, null, null)]
    [InlineData("web-01.corp-net.example", ScanTargetKind.HostName, null, null)]
    [InlineData("65188eb1-02b7-405e-861c-fb44c98a20d7", ScanTargetKind.Uuid, null, null)]
    [InlineData("Asset Tags Included", ScanTargetKind.Other, null, null)]
    [InlineData("*", ScanTargetKind.Other, null, null)]
    public void A_part_is_what_it_looks_like(string text, ScanTargetKind kind, string? first, string? last)
    {
        var target = Assert.Single(ScanTarget.ParseList(text));
        Assert.Equal((kind, first, last), (target.Kind, target.First?.ToString(), target.Last?.ToString()));
        Assert.Equal(text, target.Text);
    }

    [Fact]
    public void A_list_is_split_at_its_commas_with_or_without_blanks() =>
        Assert.Equal(["10.0.0.1", "10.0.0.5-9", "a.example"], ScanTarget.ParseList(" 10.0.0.1, 10.0.0.5-9,\n a.example ,, ").Select(target => target.Text));

    [Theory]
    [InlineData("")]
    [InlineData(" , ,\t")]
    public void Blanks_are_no_target(string text) => Assert.Empty(ScanTarget.ParseList(text));

    [Fact]
    public void No_text_throws_and_none_is_lost()
    {
        const string alphabet = "0123456789abcdefg.:-,%[]/ \t\u00A0äß\u0000\uD800*";
        var random = new Random(20250109);
        for (var round = 0; round < RandomCases.Count; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(24)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var parts = text.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0);
            var targets = ScanTarget.ParseList(text);
            Assert.Equal(parts, targets.Select(target => target.Text));
            Assert.All(targets, target => Assert.Equal(target.Kind is ScanTargetKind.Address or ScanTargetKind.Range, target.First is not null && target.Last is not null));
        }
    }
}
