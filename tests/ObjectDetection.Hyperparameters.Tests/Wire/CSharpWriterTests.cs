using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Tests.Wire;

public sealed class CSharpWriterTests
{
    private static readonly ObjectDetectionHyperparameters Job = new() { NumClasses = 20, NumTrainingSamples = 16551 };

    [Fact]
    public void What_is_required_and_what_differs_from_the_default_is_written() =>
        CSharpWriter.Write(
            Job with
            {
                BaseNetwork = BaseNetwork.ResNet50,
                EarlyStopping = true,
                FreezeLayerPattern = "conv",
                LearningRate = 0.00001,
                LrSchedulerStep = [10, 20],
                UsePretrainedModel = false,
            },
            "  ")
            .Should().Be(
                """
                new ObjectDetectionHyperparameters
                  {
                      NumClasses = 20,
                      NumTrainingSamples = 16551,
                      BaseNetwork = BaseNetwork.ResNet50,
                      EarlyStopping = true,
                      FreezeLayerPattern = "conv",
                      LearningRate = 0.00001,
                      LrSchedulerStep = [10, 20],
                      UsePretrainedModel = false,
                  }
                """);

    [Theory]
    [InlineData(null, "null")]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    [InlineData(-3, "-3")]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1e20, "100000000000000000000.0")]
    [InlineData(double.NaN, "double.NaN")]
    [InlineData(double.PositiveInfinity, "double.PositiveInfinity")]
    [InlineData(double.NegativeInfinity, "double.NegativeInfinity")]
    [InlineData(KvStore.DistAsync, "KvStore.DistAsync")]
    [InlineData((KvStore)7, "(KvStore)(7)")]
    [InlineData("a\"b\\d", "\"a\\\"b\\\\d\"")]
    [InlineData("größe \U0001F600", "\"größe \U0001F600\"")]
    public void Value_is_spelled_as_in_csharp(object? value, string text) => CSharpWriter.WriteValue(value).Should().Be(text);

    [Theory]
    [InlineData("\n\r\t\0\u0085\u2028\u2029")]
    [InlineData("\u202E\u200B\uFEFF\u00A0")]
    [InlineData("\\u0041 \\\\ \" {0}")]
    [InlineData("\U000E0041")]
    public void Text_reads_back_equal_and_shows_each_character(string text)
    {
        var literal = CSharpWriter.WriteValue(text);

        ((LiteralExpressionSyntax)SyntaxFactory.ParseExpression(literal)).Token.ValueText.Should().Be(text);
        literal.Should().Be(Text.Visible(literal));
    }

    [Fact]
    public void Value_of_another_type_is_refused() =>
        FluentActions.Invoking(static () => CSharpWriter.WriteValue(1L)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("value");

    [Fact]
    public void List_of_epochs_is_a_collection() => CSharpWriter.WriteValue(EpochList.Create(10, 20)).Should().Be("[10, 20]");
}
