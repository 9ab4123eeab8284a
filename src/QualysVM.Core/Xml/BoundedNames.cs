using System.Xml;

namespace QualysVM.Core.Xml;

/// <summary>
/// The names in one document, which XmlReader keeps for as long as it reads. A reply has some dozens; one with ever new names would fill
/// the memory although each record is let go of, and one tag with a hundred thousand attributes, all of different names, is a fault too.
/// </summary>
internal sealed class BoundedNames : NameTable
{
    /// <summary>About what a short name costs beside its characters.</summary>
    private const int Entry = 32;

    /// <summary>A hundred thousand short names.</summary>
    private const int Most = 4 * 1024 * 1024;

    private int taken;

    public override string Add(string key) => Get(key) ?? New(base.Add(key));

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? New(base.Add(key, start, len));

    private string New(string name)
    {
        taken += name.Length + Entry;
        return taken <= Most ? name : throw new XmlException("The names of its elements and attributes are too many, or too long.");
    }
}
