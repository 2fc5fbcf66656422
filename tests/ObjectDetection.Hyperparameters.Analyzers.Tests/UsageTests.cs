using ObjectDetection.Hyperparameters.Analyzers.Tests.Support;

namespace ObjectDetection.Hyperparameters.Analyzers.Tests;

/// <summary>Calls that lose what they were made for.</summary>
public sealed class UsageTests
{
    private const string Job = "static readonly ObjectDetectionHyperparameters Job = Late<ObjectDetectionHyperparameters>(null!);";

    [Theory]
    [InlineData("Job.Review();")]
    [InlineData("Job?.Review();")]
    [InlineData("(Job with { Epochs = 3 }).Review();")]
    [InlineData("ObjectDetectionHyperparameters.ReadHyperParameters(Late(new Dictionary<string, string>())).Review();")]
    [InlineData("new ObjectDetectionTuningSpace { Base = Job }.Review();")]
    public void Review_that_nobody_reads_is_reported(string body) => Compiler.ReportBody(body, Job).Places().Should().Equal("ODH703 Review");

    [Theory]
    [InlineData("_ = Job.Review();")]
    [InlineData("Job.Review().EnsureSubmittable();")]
    [InlineData("Console.WriteLine(Job.Review());")]
    [InlineData("Func<Review> review = () => Job.Review(); review();")]
    public void Review_that_is_used_is_not(string body) => Compiler.ReportBody(body, Job).Should().BeEmpty();

    [Fact]
    public void Method_that_only_reviews_discards_its_result() =>
        Compiler.ReportBody("", $"{Job} static void M() => Job.Review(); static Review N() => Job.Review();").Places().Should().Equal("ODH703 Review");

    [Theory]
    [InlineData("Console.WriteLine(Job.ToHyperParameters(validate: false));")]
    [InlineData("Console.WriteLine(Job.ToHyperParameters(false));")]
    [InlineData("const bool No = false; Console.WriteLine(Job?.ToHyperParameters(No));")]
    public void Map_that_nobody_validates_is_reported(string body) => Compiler.ReportBody(body, Job).Places().Should().Equal("ODH702 ToHyperParameters");

    [Theory]
    [InlineData("Console.WriteLine(Job.ToHyperParameters());")]
    [InlineData("Console.WriteLine(Job.ToHyperParameters(validate: true));")]
    [InlineData("Console.WriteLine(Job.ToHyperParameters(validate: Late(false)));")]
    [InlineData("Console.WriteLine(Job.Review()); Console.WriteLine(Job.ToHyperParameters(validate: false));")]
    [InlineData("var review = Late<Review>(null!); if (review.IsSubmittable) { Console.WriteLine(Job.ToHyperParameters(validate: false)); }")]
    [InlineData("if (Late<Review>(null!) is { IsSubmittable: true }) { Console.WriteLine(Job.ToHyperParameters(validate: false)); }")]
    [InlineData("if (!Job.IsValid()) { Console.WriteLine(Job.ToHyperParameters(validate: false)); }")]
    [InlineData("new ObjectDetectionHyperparametersValidator().Validate(Job); Console.WriteLine(Job.ToHyperParameters(validate: false));")]
    public void Map_that_is_validated_is_not(string body) => Compiler.ReportBody(body, Job).Should().BeEmpty();
}
