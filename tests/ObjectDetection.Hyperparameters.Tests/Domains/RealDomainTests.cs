using CsCheck;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Domains;

public sealed class RealDomainTests
{
    private static readonly RealDomain Rate = new(Interval.OpenClosed(0, 1));

    [Fact]
    public void Real_is_accepted_in_its_interval()
    {
        Rate.Interval.Should().Be(Interval.OpenClosed(0, 1));
        Rate.Contains(1).Should().BeTrue();
        Rate.Contains(0).Should().BeFalse();
        Rate.Contains(double.Epsilon).Should().BeTrue();
        Rate.Examine(1).Should().BeNull();
        Rate.ToString().Should().Be("a number in (0, 1]");
    }

    [Theory]
    [InlineData(0.0, ViolationKind.RealOutOfRange, "0")]
    [InlineData(-0.0, ViolationKind.RealOutOfRange, "-0")]
    [InlineData(1.5, ViolationKind.RealOutOfRange, "1.5")]
    [InlineData(1.0000000000000002, ViolationKind.RealOutOfRange, "1.0000000000000002")]
    [InlineData(-1e-7, ViolationKind.RealOutOfRange, "-0.0000001")]
    [InlineData(20.0, ViolationKind.RealOutOfRange, "20")]
    [InlineData(double.NaN, ViolationKind.NotFinite, "NaN")]
    [InlineData(double.PositiveInfinity, ViolationKind.NotFinite, "Infinity")]
    [InlineData(double.NegativeInfinity, ViolationKind.NotFinite, "-Infinity")]
    public void Real_outside_its_interval_is_told_under_every_culture(double value, object kind, string given)
    {
        foreach (var culture in Cultures.Telling)
        {
            Cultures.Under(culture, () => Rate.Examine(value)).Should().Be(new Violation((ViolationKind)kind, "a number in (0, 1]", given));
        }
    }

    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1.0, "1.0")]
    [InlineData(-1.0, "-1.0")]
    [InlineData(0.5, "0.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.45, "0.45")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.0005, "0.0005")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "0.00001")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(-0.000001, "-0.000001")]
    [InlineData(0.0000125, "0.0000125")]
    [InlineData(0.002181994762971979, "0.002181994762971979")]
    [InlineData(0.9779938194841434, "0.9779938194841434")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(0.9999999999999999, "0.9999999999999999")]
    [InlineData(1.0000000000000002, "1.0000000000000002")]
    [InlineData(123456789.125, "123456789.125")]
    [InlineData(100.0, "100.0")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(1e16, "10000000000000000.0")]
    [InlineData(1.5e16, "15000000000000000.0")]
    [InlineData(1234567890123456.0, "1234567890123456.0")]
    [InlineData(1.2345678901234567e16, "12345678901234568.0")]
    [InlineData(-1.2345678901234567e20, "-123456789012345670000.0")]
    [InlineData(1.23e-7, "0.000000123")]
    public void Real_is_written_as_the_shortest_decimal_with_a_point_under_every_culture(double value, string text)
    {
        foreach (var culture in Cultures.Telling)
        {
            Cultures.Under(culture, () => Rate.Format(value)).Should().Be(text);
        }
    }

    [Fact]
    public void Extreme_real_is_written_without_an_exponent()
    {
        Rate.Format(1e300).Should().Be("1" + new string('0', 300) + ".0");
        Rate.Format(1e-300).Should().Be("0." + new string('0', 299) + "1");
        Rate.Format(1.25e-300).Should().Be("0." + new string('0', 299) + "125");
        Rate.Format(double.Epsilon).Should().Be("0." + new string('0', 323) + "5");
        Rate.Format(double.MaxValue).Should().Be("17976931348623157" + new string('0', 292) + ".0");
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void What_is_not_finite_is_written_in_words_and_not_read_back(double value, string text)
    {
        foreach (var culture in Cultures.Telling)
        {
            Cultures.Under(culture, () => Rate.Format(value)).Should().Be(text);
        }

        Rate.TryParse(text, out _).Should().BeFalse();
    }

    [Theory]
    [InlineData(1 / 1000001.0)]
    [InlineData(500000 / 1000001.0)]
    [InlineData(1 / 999999.0)]
    public void Real_near_a_millionth_is_written_with_all_its_digits(double value)
    {
        RealText.TryParse(RealText.Format(value), out var read).Should().BeTrue();
        read.Should().Be(value);
    }

    [Fact]
    public void Whole_number_of_sixteen_digits_is_written_with_a_decimal() => RealText.Format(1234567890123456).Should().Be("1234567890123456.0");

    [Fact]
    public void Every_finite_real_reads_back_to_itself_bit_by_bit() =>
        Some.FiniteDouble.Sample(
            static value =>
            {
                var text = RealText.Format(value);
                return RealText.TryParse(text, out var read)
                    && BitConverter.DoubleToInt64Bits(read) == BitConverter.DoubleToInt64Bits(value)
                    && !text.Contains('E') && !text.Contains('e') && !text.Contains('+')
                    && text.Count(static c => c == '.') == 1
                    && char.IsAsciiDigit(text[^1])
                    && char.IsAsciiDigit(text[text.IndexOf('.') - 1])
                    && (text.TrimStart('-').StartsWith("0.", StringComparison.Ordinal) || text.TrimStart('-')[0] != '0');
            },
            iter: 20_000);

    [Theory]
    [InlineData("0.001", 0.001)]
    [InlineData("1", 1.0)]
    [InlineData("1.0", 1.0)]
    [InlineData("0", 0.0)]
    [InlineData("00.5", 0.5)]
    [InlineData("0.500", 0.5)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5.0)]
    [InlineData("+0.5", 0.5)]
    [InlineData("-0.5", -0.5)]
    [InlineData("1E-05", 1e-5)]
    [InlineData("1e-05", 1e-5)]
    [InlineData("1e-5", 1e-5)]
    [InlineData("1E+2", 100.0)]
    [InlineData("5.0e-4", 5e-4)]
    [InlineData("1e-400", 0.0)]
    [InlineData("0.002181994762971979", 0.002181994762971979)]
    [InlineData("0.1000000000000000055511151231257827", 0.1)]
    public void Plain_or_exponent_notation_is_read_under_every_culture(string text, double value)
    {
        foreach (var culture in Cultures.Telling)
        {
            Cultures.Under(culture, () => Rate.TryParse(text, out var read) ? read : double.NaN).Should().Be(value);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("e5")]
    [InlineData("1e")]
    [InlineData("0,5")]
    [InlineData("0,001")]
    [InlineData("1,000.5")]
    [InlineData("1.000,5")]
    [InlineData(" 0.5")]
    [InlineData("0.5 ")]
    [InlineData("0.5\n")]
    [InlineData("0.5\t")]
    [InlineData("0.5\0")]
    [InlineData("NaN")]
    [InlineData("nan")]
    [InlineData("inf")]
    [InlineData("-inf")]
    [InlineData("Infinity")]
    [InlineData("∞")]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("0x1p-3")]
    [InlineData("0x1")]
    [InlineData("0.000_1")]
    [InlineData("1_0")]
    [InlineData("０.５")]
    [InlineData("٠٫٥")]
    [InlineData("−0.5")]
    [InlineData("(0.5)")]
    [InlineData("$0.5")]
    [InlineData("50%")]
    [InlineData("0.5f")]
    [InlineData("1/2")]
    [InlineData("--1")]
    [InlineData("1.2.3")]
    [InlineData("true")]
    public void Any_other_spelling_is_not_read(string text)
    {
        foreach (var culture in Cultures.Telling)
        {
            Cultures.Under(culture, () => Rate.TryParse(text, out _)).Should().BeFalse();
        }
    }

    [Theory]
    [InlineData("0,001", "a comma is not a decimal point", "0.001")]
    [InlineData("1,000.5", "a comma is not a decimal point", null)]
    [InlineData("0,000.5", "a comma is not a decimal point", "0.5")]
    [InlineData("5,0", "a comma is not a decimal point", null)]
    [InlineData("0,1,2", "a comma is not a decimal point", null)]
    [InlineData(" 0.50", "it has leading or trailing white space", "0.5")]
    [InlineData("0.5\n", "it has leading or trailing white space", "0.5")]
    [InlineData("'0.5'", "the quotes are part of the value", "0.5")]
    [InlineData("\"1e-3\"", "the quotes are part of the value", "0.001")]
    [InlineData("'blah'", "the quotes are part of the value", null)]
    [InlineData("０.５", "it contains characters other than plain digits", "0.5")]
    [InlineData("−0.5", "it contains characters other than plain digits", null)]
    [InlineData("1e−3", "it contains characters other than plain digits", "0.001")]
    [InlineData("NaN", "it is not a finite number", null)]
    [InlineData("-inf", "it is not a finite number", null)]
    [InlineData("+Infinity", "it is not a finite number", null)]
    [InlineData("∞", "it is not a finite number", null)]
    [InlineData("1e400", "it is too large for a number", null)]
    [InlineData("True", "it is a boolean", null)]
    [InlineData("50%", "it is a percentage", null)]
    [InlineData("null", "a missing value was converted to text; omit the hyperparameter instead", null)]
    [InlineData("[0.5]", "a list or an object was converted to text", null)]
    [InlineData("blah", null, null)]
    public void Misspelling_is_told_with_what_it_is_and_what_was_meant(string text, string? reason, string? suggestion) =>
        Rate.Diagnose(text).Should().Be(new Misspelling(MisspellingKind.Real, "a number in (0, 1]", reason, suggestion));
}
