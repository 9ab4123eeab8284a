using QualysVM.Core.Http;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Lists;

/// <summary>Which records to list, and what to tell about each.</summary>
public abstract record ListQuery
{
    private protected ListQuery()
    {
    }

    /// <summary>The identities that are asked for, or none for all: whatever the service lists, no other record is given.</summary>
    internal virtual IReadOnlyCollection<string> Only => [];

    /// <summary>Whether it must be answered in one piece, as it cannot be asked for from a number on.</summary>
    internal virtual bool IsWhole => false;

    /// <summary>The parameters of the call.</summary>
    /// <exception cref="Errors.QualysException">A value is none, or a parameter does not exist in this version.</exception>
    internal abstract FormFields ToFields(ApiVersion version);
}
