using System.Globalization;
using System.Runtime.InteropServices;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>How a list of epochs is spelled in the string map: whole numbers separated by commas.</summary>
/// <remarks>
/// Source: <c>get_lr_scheduler</c> in MXNet's example/ssd, <c>[int(r) for r in text.split(',') if r.strip()]</c>, of which the plain digits are kept.
/// </remarks>
internal static class EpochListText
{
    private const string Blanks = " \t";

    /// <summary>Writes the epochs with commas and without blanks.</summary>
    public static string Format(EpochList epochs)
    {
        var texts = new string[epochs.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = WholeNumberText.Format(epochs[i]);
        }

        return string.Join(',', texts);
    }

    /// <summary>How many characters <see cref="Format"/> writes.</summary>
    public static int FormattedLength(EpochList epochs)
    {
        var length = Math.Max(0, epochs.Count - 1);
        foreach (var epoch in epochs.AsSpan())
        {
            length += DigitsIn(epoch);
        }

        return length;
    }

    /// <summary>Reads what <see cref="Format"/> writes of positive epochs, and blanks around items and empty items.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out EpochList epochs)
    {
        epochs = default;
        var found = new List<int>();
        for (var rest = text; !rest.IsEmpty;)
        {
            var comma = rest.IndexOf(',');
            var item = (comma < 0 ? rest : rest[..comma]).Trim(Blanks);
            rest = comma < 0 ? [] : rest[(comma + 1)..];
            if (item.IsEmpty)
            {
                continue;
            }

            if (!WholeNumberText.TryParse(item, out var epoch))
            {
                return false;
            }

            found.Add(epoch);
        }

        epochs = EpochList.Create(CollectionsMarshal.AsSpan(found));
        return true;
    }

    private static int DigitsIn(int number)
    {
        var length = number < 0 ? 2 : 1;
        for (var rest = number / 10; rest != 0; rest /= 10)
        {
            length++;
        }

        return length;
    }
}
