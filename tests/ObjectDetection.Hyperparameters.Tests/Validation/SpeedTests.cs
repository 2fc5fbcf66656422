using FluentValidation;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

/// <summary>What the validation of a correct record costs, in bytes, which do not depend on the machine's load.</summary>
public sealed class SpeedTests
{
    /// <summary>A correct record with everything set but the pattern, which has its own tests.</summary>
    private static readonly ObjectDetectionHyperparameters Correct = Some.FullConfig() with { FreezeLayerPattern = null };

    [Fact]
    public void Asking_whether_a_correct_record_is_valid_allocates_nothing()
    {
        Cost.Within(0, static () => Correct.IsValid()).Should().BeTrue();
    }

    [Fact]
    public void Asking_whether_a_wrong_record_is_valid_allocates_nothing()
    {
        var wrong = Correct with { LrSchedulerStep = [20, 10] };

        Cost.Within(0, wrong.IsValid).Should().BeFalse();
    }

    [Fact]
    public void Validating_a_correct_record_allocates_a_result_and_no_rule()
    {
        const int ResultOnly = 200;
        const int ResultAndContext = 1000;
        var shared = new ObjectDetectionHyperparametersValidator();

        Allocated(() => shared.Validate(Correct)).Should().BeLessThan(ResultOnly);
        Allocated(static () => new ObjectDetectionHyperparametersValidator().Validate(Correct)).Should().BeLessThan(ResultAndContext);
        Allocated(static () => new ObjectDetectionHyperparametersValidator().Validate(new ValidationContext<ObjectDetectionHyperparameters>(Correct)))
            .Should().BeLessThan(2 * ResultAndContext);
        Allocated(static () => new ObjectDetectionHyperparametersValidator().Count()).Should().BeGreaterThan(10 * ResultAndContext, "building the rules would show");
    }

    [Fact]
    public void Writing_a_map_of_defaults_allocates_the_map_alone()
    {
        // The map has two numbers that are no defaults; each is a string of at most 40 bytes.
        var empty = Allocated(static () => new Dictionary<string, string>(23, StringComparer.Ordinal));

        Allocated(static () => Default.ToHyperParameters()).Should().BeLessThan(empty + 150);
    }

    [Fact]
    public void Reading_a_document_without_problems_allocates_the_record_alone()
    {
        var document = """{"num_classes": 20, "num_training_samples": 16551, "learning_rate": 0.01}"""u8.ToArray();

        Allocated(() => ObjectDetectionHyperparametersJson.Parse(document)).Should().Be(Allocated(static () => Some.Config()));
    }

    private static ObjectDetectionHyperparameters Default { get; } = Some.Config();

    private static long Allocated(Func<object?> action)
    {
        const int Times = 100;
        for (var i = 0; i < 3; i++)
        {
            action();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
        {
            action();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
    }
}
