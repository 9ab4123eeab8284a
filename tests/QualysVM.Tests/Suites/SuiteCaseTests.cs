using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Suites;

/// <summary>A suite of another program cannot lose a failure on the way here.</summary>
public sealed class SuiteCaseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void What_Pester_writes_is_a_case_each_with_its_file_and_its_message() => Assert.Equal(
        [
            new("A.Tests.ps1: D.ok"),
            new("A.Tests.ps1: D.bad", "Expected 2, but got 1.\nat It 'bad', A.Tests.ps1:3"),
            new("A.Tests.ps1: D.later", Skipped: "Exception: is skipped, because it is early"),
            new("A.Tests.ps1: D.never", Skipped: "Skipped without a reason."),
        ],
        Read("""
            <testsuites><testsuite name="/t/A.Tests.ps1">
              <testcase name="D.ok" status="Passed" classname="/t/A.Tests.ps1" time="0.2" />
              <testcase name="D.bad" status="Failed" classname="/t/A.Tests.ps1" time="0.2"><failure message="Expected 2, but got 1.">at It 'bad', A.Tests.ps1:3</failure></testcase>
              <testcase name="D.later" status="Skipped" classname="/t/A.Tests.ps1" time="0.0"><skipped message="Exception: is skipped, because it is early"></skipped></testcase>
              <testcase name="D.never" status="Skipped" classname="/t/A.Tests.ps1" time="0.0"><skipped message=""></skipped></testcase>
            </testsuite></testsuites>
            """));

    [Fact]
    public void What_xUnit_writes_is_a_case_each_by_its_own_name() => Assert.Equal(
        [new("QualysVM.Tests.A.Holds(x: 1)"), new("QualysVM.Tests.A.Breaks", "Assert.Equal() Failure\nat A.cs:1"), new("QualysVM.Tests.A.Throws", "boom")],
        Read("""
            <testsuites><testsuite name="QualysVM.Tests.exe">
              <testcase name="QualysVM.Tests.A.Holds(x: 1)" classname="QualysVM.Tests.A" time="0.1" />
              <testcase name="QualysVM.Tests.A.Breaks" classname="QualysVM.Tests.A" time="0.1"><failure message="Assert.Equal() Failure" type="x">at A.cs:1</failure></testcase>
              <testcase name="QualysVM.Tests.A.Throws" classname="QualysVM.Tests.A" time="0.1"><error message="boom" /></testcase>
            </testsuite></testsuites>
            """));

    [Fact]
    public void Without_a_file_there_is_no_case() => Assert.Empty(SuiteCase.Read(folder.File("none.xml")));

    public void Dispose() => folder.Dispose();

    private IReadOnlyList<SuiteCase> Read(string text)
    {
        File.WriteAllText(folder.File("results.xml"), text);
        return SuiteCase.Read(folder.File("results.xml"));
    }
}
