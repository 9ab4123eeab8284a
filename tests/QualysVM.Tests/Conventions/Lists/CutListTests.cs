using System.Text;
using QualysVM.Core.Errors;
using QualysVM.Tests.Http;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Conventions.Lists;

/// <summary>However the reply to a list is cut: all records, or an error after the records that had arrived.</summary>
[Trait("Speed", "slow")]
public sealed class CutListTests
{
    public static TheoryData<string, bool> Lists => [.. ListTable.Lists.Select(row => (row.Data, false)), .. ListTable.Lists.Select(row => (row.Data, true))];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_is_complete_or_an_error(string name, bool asFault)
    {
        var row = ListTable.Named(name);
        var body = Sample.Bytes(row.Sample);
        var (record, root) = (Encoding.UTF8.GetBytes($"</{row.Reader!.Record}>"), $"</{row.Reader.Root}>");
        var end = Encoding.UTF8.GetString(body).LastIndexOf(root, StringComparison.Ordinal) + root.Length;
        var cut = 0;
        using var service = new StubService(_ => new StubReply(ScriptedStream.Of(body, cut, asFault ? new IOException("The connection was reset.") : null)));
        using var session = TestSession.Over(service);
        for (; cut <= body.Length; cut++)
        {
            var (records, error) = await row.Read(session);
            Assert.True(records.Count >= Count(body.AsSpan(0, cut), record), $"Cut at {cut}: {records.Count} records were delivered.");
            if (cut >= end && !asFault)
            {
                Assert.Null(error);
            }
            else
            {
                Assert.True(error is QualysException { Reason: QualysError.ReplyCutOff or QualysError.EmptyReply or QualysError.MalformedReply }, $"Cut at {cut}: {error?.ToString() ?? "no error"}");
            }
        }
    }

    private static int Count(ReadOnlySpan<byte> body, ReadOnlySpan<byte> mark)
    {
        var count = 0;
        for (int at; (at = body.IndexOf(mark)) >= 0; count++)
        {
            body = body[(at + mark.Length)..];
        }

        return count;
    }
}
