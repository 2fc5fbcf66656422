using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Domains;

/// <summary>Messages and positions are those of Python 3.7.16's <c>re.error</c>, unless a comment says otherwise.</summary>
public sealed class PythonRegexSyntaxTests
{
    [Theory]
    [InlineData("(", "missing ), unterminated subpattern", 0)]
    [InlineData("a(b|c", "missing ), unterminated subpattern", 1)]
    [InlineData("a)", "unbalanced parenthesis", 1)]
    [InlineData("*a", "nothing to repeat", 0)]
    [InlineData("^*", "nothing to repeat", 1)]
    [InlineData("a|*", "nothing to repeat", 2)]
    [InlineData("{,3}", "nothing to repeat", 0)]
    [InlineData("a**", "multiple repeat", 2)]
    [InlineData("a*?*", "multiple repeat", 3)]
    [InlineData("x{2,1}", "min repeat greater than max repeat", 2)]
    [InlineData("x{4294967295}", "the repetition number is too large", 1)]
    [InlineData(@"\", "bad escape (end of pattern)", 0)]
    [InlineData(@"*\", "bad escape (end of pattern)", 1)]
    [InlineData(@"\z", @"bad escape \z", 0)]
    [InlineData(@"\p{L}", @"bad escape \p", 0)]
    [InlineData(@"\N", @"bad escape \N", 0)]
    [InlineData(@"\x1", @"incomplete escape \x1", 0)]
    [InlineData(@"\U00110000", @"bad escape \U00110000", 0)]
    [InlineData(@"\400", @"octal escape value \400 outside of range 0-0o377", 0)]
    [InlineData(@"\8", "invalid group reference 8", 1)]
    [InlineData(@"(a\1)", "cannot refer to an open group", 2)]
    [InlineData(@"(a)\12", "invalid group reference 12", 4)]
    [InlineData("[a", "unterminated character set", 0)]
    [InlineData("[]", "unterminated character set", 0)]
    [InlineData("[z-a]", "bad character range z-a", 1)]
    [InlineData(@"[\w-z]", @"bad character range \w-z", 1)]
    [InlineData(@"[\B]", @"bad escape \B", 1)]
    [InlineData(@"[\8]", @"bad escape \8", 1)]
    [InlineData("(?", "unexpected end of pattern", 2)]
    [InlineData("(?<n>a)", "unknown extension ?<n", 1)]
    [InlineData("(?'n'a)", "unknown extension ?'", 1)]
    [InlineData("(?Px)", "unknown extension ?Px", 1)]
    [InlineData("(?P<>a)", "missing group name", 4)]
    [InlineData("(?P<n", "missing >, unterminated name", 4)]
    [InlineData("(?P<1>a)", "bad character in group name '1'", 4)]
    [InlineData("(?P<n>a)(?P<n>b)", "redefinition of group name 'n' as group 2; was group 1", 12)]
    [InlineData("(?P=n)", "unknown group name 'n'", 4)]
    [InlineData("(?(1)a|b|c)", "conditional backref with more than two branches", 8)]
    [InlineData("(?(0)a)", "bad group number", 3)]
    [InlineData("(?(n)a)", "unknown group name 'n'", 3)]
    [InlineData("(?#a", "missing ), unterminated comment", 0)]
    [InlineData("(?iz)", "unknown flag", 3)]
    [InlineData("(?i1)", "missing -, : or )", 3)]
    [InlineData("(?-)", "missing flag", 3)]
    [InlineData("(?-i)", "missing :", 4)]
    [InlineData("(?L)", "bad inline flags: cannot use 'L' flag with a str pattern", 3)]
    [InlineData("(?au:a)", "bad inline flags: flags 'a', 'u' and 'L' are incompatible", 4)]
    [InlineData("(?-u:a)", "bad inline flags: cannot turn off flags 'a', 'u' and 'L'", 4)]
    [InlineData("(?i-im:a)", "bad inline flags: flag turned on and off", 6)]
    [InlineData("(?<=(a)\\1)", "cannot refer to group defined in the same lookbehind subpattern", 9)]
    public void Check_of_what_python_refuses_says_what_python_says(string pattern, string message, int position) =>
        PythonRegex.Check(pattern).Should().Be(new PythonRegexError(message, position));

    /// <summary>Python gives these no position, and some no message of <c>re.error</c>.</summary>
    [Theory]
    [InlineData("a(?<=b*)", "look-behind requires fixed-width pattern", 1)]
    [InlineData("(?<=a|bc)", "look-behind requires fixed-width pattern", 0)]
    [InlineData("(a*)(?<!\\1)", "look-behind requires fixed-width pattern", 4)]
    [InlineData("(a)(?<=(?(1)b))", "look-behind requires fixed-width pattern", 3)]
    [InlineData("(?(2)a)(b)", "invalid group reference 2", 3)]
    [InlineData("(?a)(?u)", "ASCII and UNICODE flags are incompatible", 0)]
    [InlineData("(?x)(?-x:(?i))", "global flags inside a group that turns off verbose mode", 13)]
    [InlineData("a*(?t)", "internal: unsupported template operator", 1)]
    public void Check_of_what_python_refuses_late_says_where(string pattern, string message, int position) =>
        PythonRegex.Check(pattern).Should().Be(new PythonRegexError(message, position));

    [Theory]
    [InlineData("")]
    [InlineData("^(conv1_|conv2_).*")]
    [InlineData("(?P<n>a)(?P=n)")]
    [InlineData("(?P<été>a)")]
    [InlineData("a{")]
    [InlineData("a{}")]
    [InlineData("a{,3}")]
    [InlineData("a{1, 2}")]
    [InlineData("{a}")]
    [InlineData("[]a]")]
    [InlineData("[^]a]")]
    [InlineData("[a-z-[m]]")]
    [InlineData("[+--a&&b||c~~d]")]
    [InlineData(@"[\b\w-]")]
    [InlineData(@"\0\07\123\x41\u0041\U0001F600")]
    [InlineData("a(?i)b")]
    [InlineData("(?i-s:a)(?x: a )")]
    [InlineData("#((?x)")]
    [InlineData("(?x)a # (")]
    [InlineData("a(?#c)*")]
    [InlineData("(a)?(?(1)b|c)")]
    [InlineData("(?( +1_0 )a)()()()()()()()()()()")]
    [InlineData("(?<=ab|cd)(?<!(?:a|b){2})")]
    [InlineData(@"(a)(?<=\1)")]
    [InlineData("(?=a)*")]
    public void Check_of_what_python_accepts_is_clean(string pattern) => PythonRegex.Check(pattern).Should().BeNull();

    [Theory]
    [InlineData("a*+a++a?+a{1,2}+")]
    [InlineData("(?>a|ab)c")]
    [InlineData(@"\N{DIGIT ONE}[\N{DIGIT ONE}-\N{DIGIT TWO}]")]
    [InlineData("(?<=a{2147483648})")]
    public void Check_of_what_only_later_pythons_accept_is_clean(string pattern) => PythonRegex.Check(pattern).Should().BeNull();

    [Theory]
    [InlineData("(", ")", 494)]
    [InlineData("(?:", ")", 494)]
    [InlineData("(?<=", ")", 494)]
    [InlineData("(?(1)", ")", 988)]
    [InlineData("(xy|z", ")*", 330)]
    public void Nesting_is_refused_where_python_runs_out_of_stack(string open, string close, int limit)
    {
        PythonRegex.IsValid(Nested(limit)).Should().BeTrue();
        PythonRegex.IsValid(Nested(limit + 1)).Should().BeFalse();

        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + "ab" + string.Concat(Enumerable.Repeat(close, depth))
            + (open == "(?(1)" ? "()" : "");
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("\\")]
    [InlineData("()")]
    [InlineData("(?P<n>")]
    [InlineData("(?<=")]
    [InlineData("a|")]
    [InlineData("a*")]
    [InlineData("{1,")]
    [InlineData("\ud800")]
    [InlineData("(?x)#")]
    public void Check_of_a_very_long_pattern_ends(string piece) =>
        FluentActions.Invoking(() => PythonRegex.Check(string.Concat(Enumerable.Repeat(piece, 100_000)))).Should().NotThrow();

    [Fact]
    public void IsValid_allocates_nothing_for_valid_patterns()
    {
        string[] patterns =
        [
            "^(conv1_|conv2_).*",
            @"(?x) (?P<stage> stage [1-4] ) _unit\d+ (?(stage)_bn|_conv) (?<=n|v)",
            @"(?P<a>[\w-])(?P=a)\1\x41{2,3}?(?i-s:b|[^c-e])(?#comment)",
            new string('(', 494) + new string(')', 494),
            string.Concat(Enumerable.Repeat("(a)", 800)),
        ];
        foreach (var pattern in patterns)
        {
            PythonRegex.IsValid(pattern).Should().BeTrue();
        }

        Cost.Within(0, () =>
        {
            foreach (var pattern in patterns)
            {
                PythonRegex.IsValid(pattern);
            }
        });
    }
}
