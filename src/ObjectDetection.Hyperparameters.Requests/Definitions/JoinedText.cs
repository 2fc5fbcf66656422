using System.Text;
using ObjectDetection.Hyperparameters.Requests.Catalogue;

namespace ObjectDetection.Hyperparameters.Requests.Definitions;

/// <summary>A text that is put together from literal pieces and from tokens, which have their values only at run time.</summary>
/// <remarks>A token that stands outside the strings of a JSON text is written as a string, so that the text remains JSON.</remarks>
internal sealed class JoinedText(bool isJson)
{
    private const char Start = RequestNames.TokenStart;
    private const char End = RequestNames.TokenEnd;
    private readonly StringBuilder text = new();
    private bool isInString;
    private bool isEscaped;

    /// <summary>Determines whether a text has a token.</summary>
    public static bool HasToken(string text) => text.Contains(Start, StringComparison.Ordinal);

    /// <summary>Determines whether a text is one token and nothing else.</summary>
    public static bool IsToken(string text) => text.Length > 1 && text[0] == Start && text.IndexOf(End, StringComparison.Ordinal) == text.Length - 1;

    /// <summary>Returns a text as a template has it: <c>${name}</c> for a token.</summary>
    public static string Show(string text) => text.Replace($"{Start}", "${", StringComparison.Ordinal).Replace($"{End}", "}", StringComparison.Ordinal);

    public void AddLiteral(string piece)
    {
        foreach (var character in piece)
        {
            if (isEscaped)
            {
                isEscaped = false;
            }
            else if (character == '"')
            {
                isInString = !isInString;
            }
            else
            {
                isEscaped = isInString && character == '\\';
            }
        }

        text.Append(piece);
    }

    public void AddToken(string expression)
    {
        var name = string.Concat(expression.Where(static c => c is not ('"' or '\\' or Start or End) && !char.IsControl(c)));
        var token = $"{Start}{name}{End}";
        text.Append(isJson && !isInString ? $"\"{token}\"" : token);
    }

    /// <summary>Adds a text with tokens of the form <c>${name}</c>; <c>${!name}</c> is the literal <c>${name}</c>.</summary>
    public void AddTemplate(string template)
    {
        var rest = template;
        while (rest.IndexOf("${", StringComparison.Ordinal) is >= 0 and var start && rest.IndexOf('}', start) is >= 0 and var end)
        {
            AddLiteral(rest[..start]);
            var name = rest[(start + 2)..end];
            if (name is ['!', ..])
            {
                AddLiteral($"${{{name[1..]}}}");
            }
            else
            {
                AddToken(name);
            }

            rest = rest[(end + 1)..];
        }

        AddLiteral(rest);
    }

    public override string ToString() => text.ToString();
}
