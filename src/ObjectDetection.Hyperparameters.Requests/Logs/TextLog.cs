using System.Text;

namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>A log as text, of which line feeds and carriage returns end lines.</summary>
internal sealed class TextLog(LogState state) : ILogForm
{
    /// <summary>A longer line is read in parts, which overlap so that no record is cut in all of them.</summary>
    private const int LongestLine = 512 * 1024;
    private const int Overlap = 8 * 1024;
    private readonly StringBuilder line = new();
    private long number = 1;

    public void Add(ReadOnlySpan<char> block)
    {
        while (!block.IsEmpty)
        {
            var end = block.IndexOfAny('\n', '\r');
            Append(end < 0 ? block : block[..end]);
            if (end < 0)
            {
                return;
            }

            Complete();
            number += block[end] == '\n' ? 1 : 0;
            block = block[(end + 1)..];
        }
    }

    public void Complete()
    {
        if (line.Length > 0)
        {
            AddLine(line.ToString());
            line.Clear();
        }
    }

    private void Append(ReadOnlySpan<char> part)
    {
        while (line.Length + part.Length > LongestLine)
        {
            var room = LongestLine - line.Length;
            line.Append(part[..room]);
            AddLine(line.ToString());
            line.Remove(0, LongestLine - Overlap);
            part = part[room..];
        }

        line.Append(part);
    }

    private void AddLine(string text)
    {
        // Events as JSON Lines can follow lines of another tool.
        if (text.StartsWith("{\"", StringComparison.Ordinal) && text.Contains("\"message\"", StringComparison.Ordinal))
        {
            var events = new JsonLog(state, number);
            events.Add(text);
            events.Complete();
        }
        else
        {
            state.Add(text, number);
        }
    }
}
