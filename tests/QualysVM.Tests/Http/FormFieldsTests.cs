using QualysVM.Core.Http;

namespace QualysVM.Tests.Http;

public sealed class FormFieldsTests
{
    [Theory]
    [InlineData("a&b=c", "a%26b%3Dc")]
    [InlineData("1+1", "1%2B1")]
    [InlineData("two words", "two+words")]
    [InlineData("Müller ß", "M%C3%BCller+%C3%9F")]
    [InlineData("100%", "100%25")]
    [InlineData("\u2713\U0001F600", "%E2%9C%93%F0%9F%98%80")]
    [InlineData("", "")]
    public void A_value_is_encoded_so_that_a_form_reader_gives_it_back(string value, string encoded)
    {
        var body = new FormFields().Add("x", value).Encode();
        Assert.Equal("x=" + encoded, body);
        Assert.Equal(value, System.Web.HttpUtility.ParseQueryString(body)["x"]);
    }

    [Fact]
    public void A_value_may_be_100000_characters_long()
    {
        var value = string.Concat(Enumerable.Repeat("10.0.0.1-ü&,", 8_400));
        Assert.Equal(value, System.Web.HttpUtility.ParseQueryString(new FormFields().Add("ips", value).Encode())["ips"]);
    }

    [Fact]
    public void A_name_that_stands_already_is_refused()
    {
        var fields = new FormFields().Add("state", "Running");
        Assert.Contains("'state'", Assert.Throws<ArgumentException>(() => fields.Add("state", "Paused")).Message, StringComparison.Ordinal);
        Assert.Equal("state=Running", fields.Encode());
    }

    [Fact]
    public void Fields_keep_their_order_and_absent_values_are_not_sent()
    {
        var fields = new FormFields().Add("b", 2L).Add("none", (string?)null).Add("n", (long?)null).Add("f", (bool?)null).Add("t", (DateTimeOffset?)null).Add("l", []).AddIf(false, "no").AddIf(true, "yes")
            .Add("a", false).Add("list", ["x", "y"]);
        Assert.Equal("b=2&yes=1&a=0&list=x%2Cy", fields.Encode());
        Assert.Equal(["b", "yes", "a", "list"], fields.Select(field => field.Key));
        Assert.Equal(4, fields.Count);
    }

    [Fact]
    public void A_time_is_sent_in_UTC_to_the_second() =>
        Assert.Equal("t=2025-01-08T22%3A30%3A00Z", new FormFields().Add("t", new DateTimeOffset(2025, 1, 9, 0, 30, 0, 900, TimeSpan.FromHours(2))).Encode());
}
