namespace QualysVM.Host.Shell;

/// <summary>Lines as they come, for redirected input and for terminals that cannot move the cursor.</summary>
internal sealed class PlainLines(TextReader input, TextWriter? prompts) : ILines
{
    public async Task<string?> ReadAsync(string prompt)
    {
        if (prompts is not null)
        {
            await prompts.WriteAsync(prompt);
        }

        return await input.ReadLineAsync();
    }

    public bool GiveUp() => false;
}
