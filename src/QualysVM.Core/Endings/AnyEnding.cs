namespace QualysVM.Core.Endings;

/// <summary>Of a format without an end: whatever came is the whole.</summary>
internal sealed class AnyEnding : FileEnding
{
    public override string Format => "file";

    public override bool IsReached => true;

    public override void See(byte[] bytes, int from, int count)
    {
    }
}
