using System.Globalization;
using System.Text;

namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>A log as JSON. Only texts and their names matter, so that documents of any length and damaged ones are read in constant memory.</summary>
internal sealed class JsonLog(LogState state, long firstLine = 1) : ILogForm
{
    private const int LongestText = 512 * 1024;
    private readonly StringBuilder text = new();
    private readonly StringBuilder escape = new();
    private readonly JsonLogMembers members = new(state);
    private long number = firstLine;
    private bool isInText;
    private bool isEscaped;

    public void Add(ReadOnlySpan<char> block)
    {
        foreach (var character in block)
        {
            number += character == '\n' ? 1 : 0;
            if (isInText)
            {
                AddToText(character);
            }
            else if (character == '"')
            {
                isInText = true;
                text.Clear();
            }
            else
            {
                members.AddSign(character);
            }
        }
    }

    public void Complete()
    {
        if (isInText)
        {
            members.AddText(text.ToString(), number);
        }

        members.Complete();
    }

    private void AddToText(char character)
    {
        if (escape.Length > 0)
        {
            AddHexadecimal(character);
        }
        else if (isEscaped)
        {
            isEscaped = false;
            _ = character == 'u' ? escape.Append('u') : Append(character switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', _ => character });
        }
        else if (character == '\\')
        {
            isEscaped = true;
        }
        else if (character == '"')
        {
            isInText = false;
            members.AddText(text.ToString(), number);
        }
        else
        {
            Append(character);
        }
    }

    private void AddHexadecimal(char character)
    {
        const int Length = 5;
        if (escape.Append(character).Length == Length)
        {
            var isNumber = ushort.TryParse(escape.ToString(1, Length - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
            Append(isNumber ? (char)code : '\uFFFD');
            escape.Clear();
        }
    }

    private StringBuilder Append(char character) => text.Length < LongestText ? text.Append(character) : text;
}
