using QualysVM.Host.Serve;

namespace QualysVM.Tests.Sandbox.Reports.Files;

public sealed class ByteCountTests
{
    [Theory]
    [InlineData("1", 1L)]
    [InlineData("1048576", 1048576L)]
    [InlineData("5KiB", 5120L)]
    [InlineData("5kb", 5000L)]
    [InlineData("1.5MiB", 1572864L)]
    [InlineData("500MB", 500000000L)]
    [InlineData("1GiB", 1073741824L)]
    [InlineData("3GB", 3000000000L)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("1 GiB", null)]
    [InlineData("1TB", null)]
    [InlineData("1Gi", null)]
    [InlineData("GiB", null)]
    [InlineData("9999999999999999GB", null)]
    public void A_size_is_read_as_people_write_it(string text, long? bytes) => Assert.Equal(bytes, ByteCount.Parse(text));
}
