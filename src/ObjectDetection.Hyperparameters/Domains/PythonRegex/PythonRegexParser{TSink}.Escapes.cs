namespace ObjectDetection.Hyperparameters.Domains;

/// <content>Backslash escapes. Their backslash and first character were read.</content>
internal ref partial struct PythonRegexParser<TSink>
{
    private const int HighestOctal = 0xFF;
    private const int HighestCodePoint = 0x10FFFF;

    /// <summary>Parses an escape outside a set.</summary>
    private bool ParseEscape(int start, int letter)
    {
        switch (letter)
        {
            case 'A' or 'Z' or 'b' or 'B':
                return AddAnchor(letter);
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                Frame.Add(ItemKind.Other, PatternShape.Character, sink.Mark);
                sink.Category(letter);
                return true;
            case 'N':
                Frame.Add(ItemKind.Other, PatternShape.Character, sink.Mark);
                sink.NamedCharacter();
                return SkipCharacterName(start);
            case '0':
                return AddLiteral(TakeOctal(0));
            case >= '1' and <= '9':
                return ParseNumericEscape(start, letter - '0');
            default:
                return ParseCharacterEscape(start, letter, out var codePoint) && AddLiteral(codePoint);
        }
    }

    /// <summary>Parses an escape inside a set.</summary>
    private bool ParseSetEscape(int start, int letter, out int member)
    {
        member = CategoryMember;
        switch (letter)
        {
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                return true;
            case 'N':
                member = NamedMember;
                return SkipCharacterName(start);
            case 'b':
                member = '\b';
                return true;
            case >= '0' and <= '7':
                member = TakeOctal(letter - '0');
                return member <= HighestOctal || FailOctal(start);
            case '8' or '9':
                return FailEscape("bad escape ", start);
            default:
                return ParseCharacterEscape(start, letter, out member);
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

        return number <= groups.Count
            ? AddBackReference(number, start)
            : Fail(Format($"invalid group reference {number}"), start + 1);
    }

    /// <summary>Adds a reference to a group, written from <paramref name="start"/> on.</summary>
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
        Frame.Add(ItemKind.Other, groups.Shape(number), sink.Mark);
        sink.BackReference(number);
        return true;
    }

    private bool ParseCharacterEscape(int start, int letter, out int codePoint)
    {
        codePoint = letter;
        switch (letter)
        {
            case 'a':
                codePoint = '\a';
                return true;
            case 'f':
                codePoint = '\f';
                return true;
            case 'n':
                codePoint = '\n';
                return true;
            case 'r':
                codePoint = '\r';
                return true;
            case 't':
                codePoint = '\t';
                return true;
            case 'v':
                codePoint = '\v';
                return true;
            case 'x':
                return TakeHexadecimal(2, out codePoint) || FailEscape("incomplete escape ", start);
            case 'u':
                return TakeHexadecimal(4, out codePoint) || FailEscape("incomplete escape ", start);
            case 'U':
                return (TakeHexadecimal(8, out codePoint) || FailEscape("incomplete escape ", start))
                    && ((uint)codePoint <= HighestCodePoint || FailEscape("bad escape ", start));
            default:
                return !IsAsciiLetter(letter) || FailEscape("bad escape ", start);
        }
    }

    private bool TakeHexadecimal(int digits, out int value)
    {
        value = 0;
        for (var i = 0; i < digits; i++)
        {
            if (cursor.Next is < 0 or > 'f' || !char.IsAsciiHexDigit((char)cursor.Next))
            {
                return false;
            }

            value = (value << 4) | HexDigit(cursor.Take());
        }

        return true;
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

    /// <summary>Reads the name of a character, which Python knows from 3.8 on. The name itself is not looked up.</summary>
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

    private static int HexDigit(int digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static bool IsAsciiLetter(int token) => token is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private bool FailEscape(string reason, int start) => Fail($"{reason}{cursor.Text(start, cursor.Position)}", start);

    private bool FailOctal(int start) =>
        Fail($"octal escape value {cursor.Text(start, cursor.Position)} outside of range 0-0o377", start);

    private static string Format(FormattableString message) => FormattableString.Invariant(message);
}
