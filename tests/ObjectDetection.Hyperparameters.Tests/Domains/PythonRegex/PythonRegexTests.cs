using System.Globalization;
using CsCheck;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Domains;

public sealed class PythonRegexTests
{
    [Theory]
    [InlineData("b", "ab", false, true)]
    [InlineData("a$", "a\n", true, true)]
    [InlineData(@"a\Z", "a\n", false, false)]
    [InlineData("^b", "a\nb", false, false)]
    [InlineData("(?m)^b", "a\nb", false, true)]
    [InlineData("a.b", "a\nb", false, false)]
    [InlineData("(?s)a.b", "a\nb", true, true)]
    [InlineData("[a-z-[m]]", "m]", true, true)]
    [InlineData("[a-z-[m]]", "m", false, false)]
    [InlineData("(a)(?P<n>b)(c)\\3", "abcc", true, true)]
    [InlineData("a{,2}b", "aab", true, true)]
    [InlineData(@"\060\x30\u0030[\b]", "000\b", true, true)]
    [InlineData("(a)?(?(1)b|c)", "c", true, true)]
    [InlineData("a*+a", "aaa", false, false)]
    [InlineData("(?>a|ab)c", "abc", false, false)]
    [InlineData("(?<=(.){2})\\1", "aba", false, false)]
    [InlineData(@"\B", "", false, false)]
    [InlineData(@"\d", "٣", true, true)]
    [InlineData(@"(?a)\d", "٣", false, false)]
    [InlineData(@"\w", "²", true, true)]
    [InlineData(@"\w", "\u0301", false, false)]
    [InlineData(@"[\W]", "\u0301", true, true)]
    [InlineData(@"\s", "\x1c", true, true)]
    [InlineData(@"[^\S]", "\x1c", true, true)]
    [InlineData("(?i)s", "ſ", true, true)]
    [InlineData("(?ia)s", "ſ", false, false)]
    [InlineData("(?i)[k]", "\u212a", true, true)]
    [InlineData("(?i)É", "é", true, true)]
    [InlineData("(?i:a)b", "AB", false, false)]
    [InlineData("(?:1|e(|2)+?){2}(?!x)", "relu7_loc_pred", false, false)]
    [InlineData("u(?:x+|)+", "u", true, true)]
    [InlineData("(u)(?:(?:x+)?)+\\1", "uu", true, true)]
    [InlineData("(u)(?:x)??\\1", "uxu", true, true)]
    [InlineData("v?(?:(?:a|)+?|)(?:|(?=b))[0-4]", "conv_a_a_", false, false)]
    [InlineData("😀{2}", "😀😀", true, true)]
    public void Text_is_matched_as_python_does(string pattern, string text, bool matches, bool isFound)
    {
        var regex = PythonRegex.TryCompile(pattern, out var error)!;

        error.Should().BeNull();
        regex.Match(text).Should().Be(matches ? PythonMatch.Matched : PythonMatch.NotMatched);
        regex.Search(text).Should().Be(isFound ? PythonMatch.Matched : PythonMatch.NotMatched);
    }

    [Fact]
    public void TryCompile_of_what_python_refuses_gives_the_reason()
    {
        PythonRegex.TryCompile("a**", out var error).Should().BeNull();
        error.ToString().Should().Be("multiple repeat at position 2");
    }

    [Fact]
    public void Character_given_by_name_is_unknown() =>
        PythonRegex.TryCompile(@"\N{DIGIT ONE}", out _)!.Match("1").Should().Be(PythonMatch.Unknown);

    [Fact]
    public void Lazy_loop_over_nothing_is_unknown_where_its_order_matters()
    {
        PythonRegex.TryCompile(@"(a|)+?b\1", out _)!.Match("ab").Should().Be(PythonMatch.Unknown);
        PythonRegex.TryCompile("(a|)+?b", out _)!.Match("ab").Should().Be(PythonMatch.Matched);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void Case_is_ignored_alike_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            PythonRegex.TryCompile("(?i)[h-j]I", out _)!.Match("Ii").Should().Be(PythonMatch.Matched);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a|a)*$")]
    [InlineData("(a|aa)+$")]
    [InlineData("(.*)*b")]
    [InlineData("(?:a?){30}a{30}b")]
    [InlineData("(a+)+(?=b)")]
    [InlineData(@"(a+)+\1c")]
    public void Evil_pattern_on_a_long_name_returns_soon(string pattern)
    {
        var regex = PythonRegex.TryCompile(pattern, out _)!;

        Cost.Within(long.MaxValue, () => regex.Match(new string('a', 2000) + "!"), TimeSpan.FromSeconds(5)).Should().NotBe(PythonMatch.Matched);
    }

    [Fact]
    public void Nested_loops_are_decided_for_names_of_up_to_63_characters() =>
        PythonRegex.TryCompile("(a+)+$", out _)!.Match(new string('a', 62) + "!").Should().Be(PythonMatch.NotMatched);

    [Fact]
    public void Pattern_that_is_wider_than_the_text_matches_nothing() =>
        PythonRegex.TryCompile(@"(a{30})\1(?:b|c){3}", out _)!.Search(new string('a', 62)).Should().Be(PythonMatch.NotMatched);

    [Fact]
    public void Any_text_is_either_refused_or_can_be_matched()
    {
        var piece = Gen.OneOfConst(
            "(", ")", "(?:", "(?P<n>", "(?P=n)", "(?=", "(?<!", "(?(1)", "(?i)", "(?x)", "(?a:", "[", "]", "[^", "-", "|", "*", "+", "?",
            "{", "{2,3}", "}", ",", @"\1", @"\w", @"\b", @"\", "^", "$", ".", "conv", "1", "_", " ", "#", "\n", "é", "😀");
        piece.Array[0, 12].Select(string.Concat).Sample(
            pattern =>
            {
                var regex = PythonRegex.TryCompile(pattern, out var error);
                (regex is null).Should().Be(error is not null);
                PythonRegex.IsValid(pattern).Should().Be(error is null);
                if (error is { Position: var position })
                {
                    position.Should().BeInRange(0, pattern.Length);
                }

                if (regex?.Match("conv1_1_weight") == PythonMatch.Matched)
                {
                    regex.Search("conv1_1_weight").Should().Be(PythonMatch.Matched);
                }
            },
            seed: "0000OaB1cD23",
            iter: 2000);
    }
}
