using System.Text;

namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>Takes a log in blocks of any length, and decides whether it is JSON or text.</summary>
internal sealed class LogSource(LogState state)
{
    private readonly StringBuilder start = new();
    private ILogForm? form;

    public void Add(ReadOnlySpan<char> block)
    {
        if (form is null)
        {
            start.Append(block);
            if ((form = Recognize(start.ToString())) is null)
            {
                return;
            }

            block = start.ToString();
            start.Clear();
        }

        form.Add(block);
    }

    public void Complete()
    {
        form ??= new TextLog(state);
        form.Add(start.ToString());
        form.Complete();
    }

    /// <summary>Returns <see langword="null"/> while the start is too short to tell.</summary>
    private ILogForm? Recognize(string text)
    {
        const int Longest = 4096;
        var first = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (first.IsEmpty)
        {
            return text.Length < Longest ? null : new TextLog(state);
        }

        var second = first[1..].TrimStart();
        return first[0] switch
        {
            '{' when second is ['"' or '}', ..] => new JsonLog(state),
            '[' when second is ['{' or '[', ..] => new JsonLog(state),
            '{' or '[' when second.IsEmpty && text.Length < Longest => null,
            _ => new TextLog(state),
        };
    }
}

/// <summary>A form of logs.</summary>
internal interface ILogForm
{
    void Add(ReadOnlySpan<char> block);

    void Complete();
}
