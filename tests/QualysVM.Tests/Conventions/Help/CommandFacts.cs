namespace QualysVM.Tests.Conventions.Help;

/// <summary>What a cmdlet is, or what one of its two help texts says that it is.</summary>
/// <param name="Parameters">The parameters by name.</param>
/// <param name="Bindings">Which parameter is in which set and how it binds there.</param>
internal sealed record CommandFacts(IReadOnlyList<ParameterFact> Parameters, IReadOnlyList<BindingFact> Bindings);

/// <summary>What is the same for a parameter in all sets. Lists are written as one text.</summary>
internal sealed record ParameterFact(string Name, string Type, string Default, bool Wildcards, string Aliases, string AcceptedValues);

/// <summary>How a parameter binds in one set. The position is a number or <c>named</c>.</summary>
internal sealed record BindingFact(string Set, string Parameter, string Position, bool Required, bool ByValue, bool ByPropertyName);
