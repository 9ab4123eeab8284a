namespace QualysVM.Host.Engine;

/// <summary>Who answers when a command asks: a person at a terminal, or a script of lines in a test.</summary>
public interface IAnswers
{
    /// <summary>The next line, or null when there are no more.</summary>
    string? ReadLine();

    /// <summary>The next line, read without showing it, or null when there are no more.</summary>
    string? ReadSecret();
}
