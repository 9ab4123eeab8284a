namespace QualysVM.Core;

/// <summary>Stands at the property that names a record in other calls. Without it there is no such record, in a reply or out of a file.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IdentityAttribute : Attribute;
