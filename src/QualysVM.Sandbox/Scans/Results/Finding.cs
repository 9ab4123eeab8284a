using QualysVM.Sandbox.KnowledgeBase;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans.Results;

/// <summary>One row of results. A value type: a benchmark asks for 200,000 of them.</summary>
internal readonly struct Finding(Host host, Vulnerability check, string result)
{
    public Host Host => host;

    public Vulnerability Check => check;

    public string Result => result;
}
