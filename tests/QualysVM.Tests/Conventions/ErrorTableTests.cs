using System.Management.Automation;
using System.Reflection;
using QualysVM.Core.Errors;

namespace QualysVM.Tests.Conventions;

/// <summary>Every reason is in every table: a category, advice, and a place in the help.</summary>
public sealed class ErrorTableTests
{
    // The table ends with a default arm; what falls through to it must be meant.
    private static readonly QualysError[] BadReplies =
    [
        QualysError.ReplyCutOff, QualysError.HtmlReply, QualysError.EmptyReply, QualysError.MalformedReply, QualysError.UnexpectedReply,
        QualysError.OutcomeUnknown,
    ];

    public static TheoryData<QualysError> Reasons => new(Enum.GetValues<QualysError>());

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_reason_has_a_category_of_its_own(QualysError reason)
    {
        var category = (ErrorCategory)Records("CategoryOf").Invoke(null, [reason])!;
        Assert.NotEqual(ErrorCategory.NotSpecified, category);
        Assert.Equal(BadReplies.Contains(reason), category == ErrorCategory.InvalidData);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_reason_makes_a_record_with_its_id_and_advice(QualysError reason)
    {
        var record = (ErrorRecord)Records("From").Invoke(null, [new QualysException(reason, "It failed."), "target"])!;
        Assert.Equal($"QualysVM.{reason}", record.FullyQualifiedErrorId);
        Assert.Equal("target", record.TargetObject);
        Assert.EndsWith(".", record.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("about_QualysVM_Errors", record.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_reason_stands_in_the_errors_topic(QualysError reason)
    {
        var topic = File.ReadAllText(Path.Combine(StagedAssembly.RepositoryRoot, "en-US", "about_QualysVM_Errors.help.txt"));
        Assert.Matches($@"\b{reason}\b", topic);
    }

    private static MethodInfo Records(string method) =>
        StagedAssembly.Module.GetType("QualysVM.Errors.ErrorRecords", throwOnError: true)!.GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
}
