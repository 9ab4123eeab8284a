using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Internal;

namespace QualysVM.Tests.Engine;

/// <summary>The little the formatter asks of a terminal: its size, and how many cells a text takes.</summary>
internal sealed class ScreenSize(Screen screen) : PSHostRawUserInterface
{
    public override Size BufferSize { get => new(screen.Width, 50); set { } }

    public override Size WindowSize { get => BufferSize; set { } }

    public override Size MaxWindowSize => BufferSize;

    public override Size MaxPhysicalWindowSize => BufferSize;

    public override Coordinates CursorPosition { get; set; }

    public override Coordinates WindowPosition { get; set; }

    public override int CursorSize { get; set; } = 25;

    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override string WindowTitle { get; set; } = "QualysVM";

    public override bool KeyAvailable => false;

    // Escape sequences take no room; without this a styled column would be cut short.
    public override int LengthInBufferCells(string source, int offset) =>
        new StringDecorated(source[offset..]).ToString(OutputRendering.PlainText).Sum(LengthInBufferCells);

    // Ideographs, kana, hangul and full-width forms take two cells each.
    public override int LengthInBufferCells(char source) => source is
        (>= '\u1100' and <= '\u115f') or (>= '\u2e80' and <= '\ua4cf') or (>= '\uac00' and <= '\ud7a3')
        or (>= '\uf900' and <= '\ufaff') or (>= '\ufe30' and <= '\ufe6f') or (>= '\uff00' and <= '\uff60') or (>= '\uffe0' and <= '\uffe6') ? 2 : 1;

    public override int LengthInBufferCells(string source) => LengthInBufferCells(source, 0);

    public override void FlushInputBuffer()
    {
    }

    public override KeyInfo ReadKey(ReadKeyOptions options) => throw new NotSupportedException("This host reads lines, not keys.");

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw new NotSupportedException("This host has no screen buffer.");

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw new NotSupportedException("This host has no screen buffer.");

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => throw new NotSupportedException("This host has no screen buffer.");

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) =>
        throw new NotSupportedException("This host has no screen buffer.");
}
