namespace ObjectDetection.Hyperparameters.Domains;

/// <content>Backslash escapes, and the references to groups among them.</content>
internal ref partial struct PythonRegexParser
{
    private const int HighestOctal = 0xFF;
    private const int HighestCodePoint = 0x10FFFF;

    /// <summary>Parses an escape outside a set, of which the backslash and the first character were read.</summary>
    private bool ParseEscape(int start, int letter)
    {
        switch (letter)
        {
            case 'A' or 'Z' or 'b' or 'B':
                return AddAnchor(letter);
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                Add(ItemKind.Other, PatternShape.Character);
                writer?.Category(letter);
                return true;
            case 'N':
                Add(ItemKind.Other, PatternShape.Character);
                writer?.NamedCharacter();
                return SkipCharacterName(start);
            case '0':
                return AddLiteral(TakeOctal(0));
            case >= '1' and <= '9':
                return ParseNumericEscape(start, letter - '0');
            default:
                return ParseCharacterEscape(start, letter, out var codePoint) && AddLiteral(codePoint);
        }
    }

    /// <summary>Parses three octal digits, or else the number of a group.</summary>
    private bool ParseNumericEscape(int start, int number)
    {
        if (cursor.Next is >= '0' and <= '9')
        {
            var first = number;
            var second = cursor.Take() - '0';
            if (first <= 7 && second <= 7 && cursor.Next is >= '0' and <= '7')
            {
                var octal = (first << 6) | (second << 3) | (cursor.Take() - '0');
                return octal <= HighestOctal ? AddLiteral(octal) : FailOctal(start);
            }

            number = (first * 10) + second;
        }

        return number <= groups.Count ? AddBackReference(number, start) : Fail($"invalid group reference {Text.Of(number)}", start + 1);
    }

    private bool ParseCharacterEscape(int start, int letter, out int codePoint)
    {
        codePoint = letter switch
        {
            'a' => '\a',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            _ => letter,
        };
        var digits = letter switch
        {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if (digits == 0)
        {
            return codePoint != letter || !IsAsciiLetter(letter) || FailEscape("bad escape ", start);
        }

        codePoint = 0;
        for (var i = 0; i < digits; i++)
        {
            if (HexValue(cursor.Next) is not (>= 0 and var value))
            {
                return FailEscape("incomplete escape ", start);
            }

            codePoint = (codePoint << 4) | value;
            cursor.Take();
        }

        return (uint)codePoint <= HighestCodePoint || FailEscape("bad escape ", start);
    }

    /// <summary>Reads up to two more octal digits.</summary>
    private int TakeOctal(int value)
    {
        for (var i = 0; i < 2 && cursor.Next is >= '0' and <= '7'; i++)
        {
            value = (value << 3) | (cursor.Take() - '0');
        }

        return value;
    }

    /// <summary>Reads the name of a character, which Python accepts since 3.8. The name is not looked up.</summary>
    private bool SkipCharacterName(int start)
    {
        if (!cursor.TryTake('{'))
        {
            return FailEscape("bad escape ", start);
        }

        var nameStart = cursor.Position;
        while (cursor.Next is ' ' or '-' or (>= '0' and <= '9') || IsAsciiLetter(cursor.Next))
        {
            cursor.Take();
        }

        return cursor.Position == nameStart
            ? Fail("missing character name", nameStart)
            : cursor.TryTake('}') || Fail("undefined character name", start);
    }

    private bool AddBackReference(int number, int start)
    {
        if (!groups.IsClosed(number))
        {
            return Fail("cannot refer to an open group", start);
        }

        if (!CheckLookBehindReference(number))
        {
            return false;
        }

        orderMatters = true;
        Add(ItemKind.Other, groups.Shape(number));
        writer?.BackReference(number);
        return true;
    }

    /// <summary>Checks that a reference inside a look-behind is to a group that was complete before it.</summary>
    private bool CheckLookBehindReference(int number) =>
        lookBehindGroups < 0
        || (groups.IsClosed(number)
            ? number <= lookBehindGroups || Fail("cannot refer to group defined in the same lookbehind subpattern", cursor.Position)
            : Fail("cannot refer to an open group", cursor.Position));

    private static int HexValue(int token) => token switch
    {
        >= '0' and <= '9' => token - '0',
        >= 'a' and <= 'f' => token - 'a' + 10,
        >= 'A' and <= 'F' => token - 'A' + 10,
        _ => -1,
    };

    private static bool IsAsciiLetter(int token) => token is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private bool FailEscape(string reason, int start) => Fail(reason + cursor.TextFrom(start), start);

    private bool FailOctal(int start) => Fail($"octal escape value {cursor.TextFrom(start)} outside of range 0-0o377", start);
}
