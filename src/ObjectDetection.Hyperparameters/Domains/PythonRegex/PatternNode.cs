namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>A part of a pattern. It maps every place in a text where it can begin to match to those where the match can end.</summary>
/// <remarks>
/// All ways to match are followed at once, so nothing is tried twice. A place is a bit, from 0 before the first character. A repetition stops as soon as another turn
/// changes nothing, so it takes no more turns than the text has characters, however many are written.
/// </remarks>
internal abstract class PatternNode
{
    /// <summary>Returns where matches end that begin in any of several places.</summary>
    public ulong Ends(PatternText text, ulong starts) => starts != 0 && text.TakeStep() ? EndsCore(text, starts) : 0;

    protected abstract ulong EndsCore(PatternText text, ulong starts);
}

internal sealed class CharacterNode(AsciiSet set) : PatternNode
{
    private string? lastText;
    private ulong places;

    protected override ulong EndsCore(PatternText text, ulong starts)
    {
        if (!ReferenceEquals(lastText, text.Characters))
        {
            (lastText, places) = (text.Characters, 0);
            for (var place = 0; place < lastText.Length; place++)
            {
                places |= set.Contains(lastText[place]) ? 1UL << place : 0;
            }
        }

        return (starts & places) << 1;
    }
}

internal sealed class SequenceNode(PatternNode[] parts) : PatternNode
{
    protected override ulong EndsCore(PatternText text, ulong starts)
    {
        foreach (var part in parts)
        {
            starts = part.Ends(text, starts);
        }

        return starts;
    }
}

internal sealed class ChoiceNode(PatternNode[] branches) : PatternNode
{
    protected override ulong EndsCore(PatternText text, ulong starts)
    {
        var ends = 0UL;
        foreach (var branch in branches)
        {
            ends |= branch.Ends(text, starts);
        }

        return ends;
    }
}

internal sealed class RepeatNode(PatternNode part, RepeatRange range) : PatternNode
{
    protected override ulong EndsCore(PatternText text, ulong starts)
    {
        var (turn, last, next) = (0U, 0UL, starts);
        for (; turn < range.Min && next != last; turn++)
        {
            (last, next) = (next, part.Ends(text, next));
        }

        var ends = next;
        for (turn = range.Min; turn < range.Max && next != last; turn++)
        {
            (last, next) = (next, part.Ends(text, next));
            if ((next & ~ends) == 0)
            {
                break;
            }

            ends |= next;
        }

        return ends;
    }
}

/// <summary>A condition on a place, which matches no characters.</summary>
internal abstract class PlaceNode : PatternNode
{
    protected sealed override ulong EndsCore(PatternText text, ulong starts)
    {
        var ends = 0UL;
        for (var place = 0; place <= text.Characters.Length; place++)
        {
            var bit = starts & (1UL << place);
            ends |= bit != 0 && Holds(text, place) ? bit : 0;
        }

        return ends;
    }

    protected abstract bool Holds(PatternText text, int place);
}

/// <summary>An assertion about the text ahead or, from a distance, behind.</summary>
internal sealed class LookNode(PatternNode part, int distance, bool isNegative) : PlaceNode
{
    protected override bool Holds(PatternText text, int place) =>
        (place >= distance && part.Ends(text, 1UL << (place - distance)) != 0) != isNegative;
}

internal sealed class AnchorNode(int symbol, bool isMultiLine) : PlaceNode
{
    protected override bool Holds(PatternText text, int place)
    {
        var characters = text.Characters;
        return symbol switch
        {
            '^' => place == 0 || (isMultiLine && characters[place - 1] == '\n'),
            '$' => place == characters.Length || (characters[place] == '\n' && (isMultiLine || place == characters.Length - 1)),
            'Z' => place == characters.Length,
            'b' => IsWord(characters, place - 1) != IsWord(characters, place),
            'B' => characters.Length > 0 && IsWord(characters, place - 1) == IsWord(characters, place), // In an empty text, Python 3.7 finds neither.
            _ => place == 0,
        };
    }

    private static bool IsWord(string characters, int index) => index >= 0 && index < characters.Length && AsciiSet.Word.Contains(characters[index]);
}
