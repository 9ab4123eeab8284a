namespace QualysVM.Sandbox.Reports.Templates;

/// <summary>The user who owns a template.</summary>
internal sealed record TemplateAuthor(string Login, string FirstName, string LastName);
