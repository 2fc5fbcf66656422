using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace AssertionTests;

public sealed class UnitTestsPageTests
{
    private static readonly ObjectDetectionHyperparameters Nightly = Given.Clean with { Epochs = 15, LrSchedulerStep = [10, 20] };

    [Theory]
    [InlineData("docs/unit-tests.md")]
    [InlineData("src/ObjectDetection.Hyperparameters.FluentAssertions/README.md")]
    [InlineData("src/ObjectDetection.Hyperparameters.AwesomeAssertions/README.md")]
    public void Failure_is_that_of_the_code(string file) =>
        GeneratedText.ShouldBeFresh(file, "failure", Block(Given.MessageOf(UnitTestsPage.Job)));

    [Fact]
    public void Differences_are_those_of_the_code() =>
        GeneratedText.ShouldBeFresh("docs/unit-tests.md", "differences", Block(Given.MessageOf(static () => UnitTestsPage.Map(Nightly))));

    [Fact]
    public void Assertions_of_the_page_pass()
    {
        UnitTestsPage.Context(Nightly, Nightly.ToHyperParameters());
        UnitTestsPage.OneFinding(Nightly);
        UnitTestsPage.Document(ObjectDetectionHyperparametersJson.Serialize(Nightly), Nightly);
    }

    private static string Block(string message) => $"```text\n{message.ReplaceLineEndings("\n")}\n```\n";
}
