using System.Management.Automation;
using QualysVM.Host.Engine;

namespace QualysVM.Host.Tour;

/// <summary>Shows the stops one after another, as if somebody typed them.</summary>
internal sealed class GuidedTour(ModuleEngine engine)
{
    /// <returns>0, or the exit code of the first stop that did not go as its sentence says.</returns>
    public int Run(IEnumerable<TourStop> stops)
    {
        foreach (var stop in stops)
        {
            Say(PSStyle.Instance.Foreground.BrightBlack, $"# {stop.Sentence}");
            Say(PSStyle.Instance.Foreground.BrightCyan, $"PS> {stop.Command}");
            var run = engine.Show(stop.Command);
            Say("", "");
            if (run.Stopped || run.ExitCode != 0 != stop.Fails)
            {
                engine.Host.UI.WriteErrorLine($"The tour ends here: this was expected to {(stop.Fails ? "fail" : "work")}.");
                return run.ExitCode == 0 ? 1 : run.ExitCode;
            }
        }

        return 0;
    }

    private void Say(string style, string text) => engine.Host.UI.WriteLine(style + text + (style.Length > 0 ? PSStyle.Instance.Reset : ""));
}
