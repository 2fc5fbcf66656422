using System.Text;

namespace ObjectDetection.Hyperparameters.Fuzzing.Generation;

/// <summary>Changes inputs a little: as bytes, as text, and as nested text.</summary>
internal static class Mutator
{
    /// <summary>Longer inputs find nothing else, and take longer.</summary>
    private const int MaximumLength = 64 * 1024;

    private static readonly byte[] TellingBytes = [0, 1, 9, 10, 13, 32, 34, 39, 44, 45, 46, 48, 58, 91, 92, 93, 123, 125, 127, 128, 0xC0, 0xED, 0xEF, 0xFE, 0xFF];

    private static readonly uint[] TellingNumbers = [0, 1, 2, 4, 0x7F, 0xFF, 0x100, 0x7FFF, 0xFFFF, 0x10000, 0x1FFFFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF, 0x7F800000, 0x7FC00000, 0xFF800000, 0x3F800000, 0xCED7230A];

    private static readonly string[] Openings = ["[", "{\"a\":", "(", "(?:", "[[", "{", "- ", "\"", "/*", "<", "{\"HyperParameters\":", "&a [", "? "];

    /// <summary>Returns a changed copy.</summary>
    /// <param name="input">The input.</param>
    /// <param name="others">Inputs of the same reader, parts of which can be spliced in.</param>
    /// <param name="dice">The source of chance.</param>
    public static byte[] Mutate(byte[] input, IReadOnlyList<byte[]> others, Dice dice)
    {
        var bytes = new List<byte>(input);
        for (var rounds = 1 << dice.Below(4); rounds > 0; rounds--)
        {
            Change(bytes, others, dice);
            if (bytes.Count > MaximumLength)
            {
                bytes.RemoveRange(MaximumLength, bytes.Count - MaximumLength);
            }
        }

        return [.. bytes];
    }

    private static void Change(List<byte> bytes, IReadOnlyList<byte[]> others, Dice dice)
    {
        var at = dice.Below(bytes.Count + 1);
        switch (dice.Below(16))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << dice.Below(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = dice.OneIn(2) ? dice.Pick(TellingBytes) : (byte)dice.Below(256);
                break;
            case 2:
                bytes.Insert(at, dice.Pick(TellingBytes));
                break;
            case 3:
                bytes.RemoveRange(at, Math.Min(Length(dice), bytes.Count - at));
                break;
            case 4:
                Repeat(bytes, at, dice);
                break;
            case 5 when others.Count > 0:
                bytes.InsertRange(at, PartOf(dice.Pick(others), dice));
                break;
            case 6 when others.Count > 0:
                bytes.RemoveRange(at, bytes.Count - at);
                var other = dice.Pick(others);
                bytes.AddRange(other.AsSpan(dice.Below(other.Length + 1)));
                break;
            case 7:
                bytes.InsertRange(at, Wtf8.Encode(dice.Pick(Words.All)));
                break;
            case 8 or 9:
                ReplaceWord(bytes, at, static b => char.IsAsciiDigit((char)b) || b is (byte)'.' or (byte)'-', RandomTexts.Number(dice));
                break;
            case 10:
                ReplaceWord(bytes, at, static b => char.IsAsciiLetterOrDigit((char)b) || b == (byte)'_', dice.Pick(Words.All));
                break;
            case 11:
                ReplaceWord(bytes, at, static b => char.IsAsciiLetterOrDigit((char)b) || b == (byte)'_', RandomTexts.Odd(dice));
                break;
            case 12:
                bytes.InsertRange(at, Wtf8.Encode(RandomTexts.Odd(dice)));
                break;
            case 13 when dice.OneIn(3):
                bytes.InsertRange(at, Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(dice.Pick(Openings), dice.Between(1, 1 << dice.Between(1, 10))))));
                break;
            case 14 when at + 4 <= bytes.Count:
                var number = BitConverter.GetBytes(dice.Pick(TellingNumbers));
                at &= dice.OneIn(2) ? ~3 : ~0;
                for (var i = 0; i < number.Length; i++)
                {
                    bytes[at + i] = number[i];
                }

                break;
            default:
                SwapLines(bytes, dice);
                break;
        }
    }

    private static int Length(Dice dice) => 1 << dice.Below(dice.OneIn(8) ? 10 : 5);

    private static void Repeat(List<byte> bytes, int at, Dice dice)
    {
        var part = bytes.GetRange(at, Math.Min(Length(dice), bytes.Count - at));
        for (var count = dice.Between(1, dice.OneIn(10) ? 200 : 3); count > 0; count--)
        {
            bytes.InsertRange(at, part);
        }
    }

    private static byte[] PartOf(byte[] other, Dice dice)
    {
        var start = dice.Below(other.Length + 1);
        return other[start..Math.Min(other.Length, start + Length(dice))];
    }

    /// <summary>Replaces the word around or after a place.</summary>
    private static void ReplaceWord(List<byte> bytes, int at, Func<byte, bool> isPart, string word)
    {
        var start = at;
        while (start < bytes.Count && !isPart(bytes[start]))
        {
            start++;
        }

        while (start > 0 && start <= bytes.Count && isPart(bytes[start - 1]))
        {
            start--;
        }

        var end = start;
        while (end < bytes.Count && isPart(bytes[end]))
        {
            end++;
        }

        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, Wtf8.Encode(word));
    }

    private static void SwapLines(List<byte> bytes, Dice dice)
    {
        var ends = Enumerable.Range(0, bytes.Count).Where(i => bytes[i] == (byte)'\n').ToList();
        if (ends.Count < 2)
        {
            return;
        }

        var line = dice.Below(ends.Count - 1);
        var moved = bytes.GetRange(ends[line] + 1, ends[line + 1] - ends[line]);
        bytes.RemoveRange(ends[line] + 1, moved.Count);
        bytes.InsertRange(dice.OneIn(2) ? 0 : Math.Min(ends[dice.Below(ends.Count)] + 1, bytes.Count), moved);
    }
}
