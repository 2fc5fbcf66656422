using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tests.Json;

public sealed class SchemaPatternsTests
{
    [Theory]
    [InlineData(1, 9, "[1-9]")]
    [InlineData(1, 99, "[1-9]|[1-9][0-9]")]
    [InlineData(300, 512, "[3-4][0-9]{2}|5(?:0[0-9]|1[0-2])")]
    public void A_range_of_digits_is_written_shortly(int minimum, int maximum, string pattern) => SchemaPatterns.WholeNumbers(minimum, maximum).Should().Be(pattern);

    [Fact]
    public void A_range_of_digits_matches_its_numbers_and_no_others() =>
        Gen.Select(Gen.Int[1, 3000], Gen.Int[0, 3000]).Sample(static (minimum, length) =>
        {
            var pattern = new Regex(SchemaPatterns.Whole(SchemaPatterns.WholeNumbers(minimum, minimum + length)), RegexOptions.CultureInvariant);
            for (var number = 0; number < 7000; number += 1)
            {
                if (pattern.IsMatch(number.ToString(CultureInfo.InvariantCulture)) != (number >= minimum && number <= minimum + length))
                {
                    return false;
                }
            }

            return true;
        }, iter: 60);

    [Theory]
    [InlineData(2, true, 5, false)]
    [InlineData(2, false, 5, true)]
    [InlineData(0, true, 1, true)]
    [InlineData(0, false, 12, false)]
    [InlineData(9, true, 10, false)]
    [InlineData(-1, true, 1, false)]
    [InlineData(0.5, true, 1, false)]
    public void Plain_reals_match_within_their_interval(double minimum, bool isMinimumOpen, double maximum, bool isMaximumOpen)
    {
        var interval = new Interval(minimum, isMinimumOpen, maximum, isMaximumOpen);
        var isExact = minimum >= 0 && minimum == Math.Floor(minimum);
        var pattern = new Regex(SchemaPatterns.Whole(SchemaPatterns.Reals(interval)), RegexOptions.CultureInvariant);
        for (var hundredths = -200; hundredths <= 1500; hundredths++)
        {
            var value = hundredths / 100.0;
            foreach (var text in new[] { RealText.Format(value), value.ToString("000.0000", CultureInfo.InvariantCulture) })
            {
                pattern.IsMatch(text).Should().Be(!isExact || interval.Contains(value), text);
            }
        }
    }

    [Theory]
    [InlineData("1e-3", true)]
    [InlineData("+5E-01", true)]
    [InlineData("100e-3", true)]
    [InlineData("0.05e1", true)]
    [InlineData("1e0", true)]
    [InlineData("1.e+00", true)]
    [InlineData("0e5", true)]
    [InlineData("-0.0e-5", true)]
    [InlineData("2e1", false)]
    [InlineData("1.5E+3", false)]
    [InlineData("-1e-3", false)]
    [InlineData("1e", false)]
    [InlineData("e1", false)]
    [InlineData("1e1.5", false)]
    public void Reals_with_an_exponent_match_unless_their_first_digits_put_them_outside(string text, bool matches) =>
        Regex.IsMatch(text, SchemaPatterns.Whole(SchemaPatterns.Reals(Interval.Closed(0, 1))), RegexOptions.CultureInvariant).Should().Be(matches);
}
