namespace QualysVM.Host.Shell;

/// <summary>Where the lines to run come from.</summary>
internal interface ILines
{
    /// <summary>The next line; empty when it was given up, null at the end.</summary>
    Task<string?> ReadAsync(string prompt);

    /// <summary>Gives up the line being typed.</summary>
    /// <returns>False when none is.</returns>
    bool GiveUp();
}
