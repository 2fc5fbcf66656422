using System.Text;
using ObjectDetection.Hyperparameters.Datasets.Lists;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Lists;

public sealed class PythonNumberTests
{
    [Theory]
    [InlineData("0", 0f)]
    [InlineData("-0.5", -0.5f)]
    [InlineData("+.5", 0.5f)]
    [InlineData("5.", 5f)]
    [InlineData("1e3", 1000f)]
    [InlineData("1E-1", 0.1f)]
    [InlineData("1_000", 1000f)]
    [InlineData("1_0.0_1e0_1", 100.1f)]
    [InlineData("nan", float.NaN)]
    [InlineData("-NaN", float.NaN)]
    [InlineData("inf", float.PositiveInfinity)]
    [InlineData("-Infinity", float.NegativeInfinity)]
    [InlineData("1e400", float.PositiveInfinity)]
    [InlineData("1e39", float.PositiveInfinity)]
    [InlineData("٣", 3f)]
    [InlineData("\u00A05\u2003", 5f)]
    public void Floats_are_those_of_Python(string text, float expected)
    {
        PythonNumber.TryRead(Encoding.UTF8.GetBytes(text), out var value).Should().BeTrue();
        value.Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("dog")]
    [InlineData("1,5")]
    [InlineData("1,000")]
    [InlineData("0x10")]
    [InlineData("1__0")]
    [InlineData("_1")]
    [InlineData("1_")]
    [InlineData("1_.0")]
    [InlineData("1._0")]
    [InlineData("1e")]
    [InlineData("e5")]
    [InlineData(".")]
    [InlineData("+-5")]
    [InlineData("1 2")]
    [InlineData("infinit")]
    [InlineData("∞")]
    [InlineData("²")]
    [InlineData("(5)")]
    public void Other_texts_are_no_floats(string text) => PythonNumber.TryRead(Encoding.UTF8.GetBytes(text), out _).Should().BeFalse();

    [Theory]
    [InlineData("0", 0UL)]
    [InlineData("007", 7UL)]
    [InlineData("+1_000", 1000UL)]
    [InlineData("-0", 0UL)]
    [InlineData("18446744073709551615", ulong.MaxValue)]
    [InlineData("18446744073709551616", null)]
    [InlineData("-1", null)]
    [InlineData("٣", 3UL)]
    public void Whole_numbers_have_any_size(string text, ulong? expected)
    {
        PythonNumber.TryReadWhole(Encoding.UTF8.GetBytes(text), out var value).Should().BeTrue();
        value.Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("-")]
    [InlineData("--1")]
    [InlineData("0x1")]
    [InlineData("1_")]
    public void Other_texts_are_no_whole_numbers(string text) => PythonNumber.TryReadWhole(Encoding.UTF8.GetBytes(text), out _).Should().BeFalse();
}
