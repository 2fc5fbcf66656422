using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Tests.Tuning;
using ObjectDetection.Hyperparameters.Training;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests;

/// <summary>What is kept between calls (answers about patterns, folded spellings, texts of numbers, templates of rules) must not mix up the callers.</summary>
public sealed class ConcurrencyTests
{
    private const int Threads = 64;
    private const int Questions = 80;
    private const int Each = 16;

    [Fact]
    public void Threads_get_the_answers_that_one_gets_alone()
    {
        using var start = new Barrier(Threads);
        var answers = new string[Threads][];
        var threads = Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            start.SignalAndWait();
            answers[thread] = [.. Enumerable.Range(thread, Each).Select(static question => Answer(question % Questions))];
        })).ToList();

        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());

        var alone = Enumerable.Range(0, Questions).Select(Answer).ToList();
        alone.Should().OnlyHaveUniqueItems();
        for (var thread = 0; thread < Threads; thread++)
        {
            answers[thread].Should().Equal(Enumerable.Range(thread, Each).Select(question => alone[question % Questions]));
        }
    }

    /// <summary>Takes one configuration of many through every reader, writer and rule. There are more patterns than answers are kept, and each freezes another parameter.</summary>
    private static string Answer(int question)
    {
        var network = question % 2 == 0 ? BaseNetwork.Vgg16 : BaseNetwork.ResNet50;
        var record = Some.FullConfig() with
        {
            NumClasses = question + 1,
            BaseNetwork = network,
            FreezeLayerPattern = ParameterNames.Of(network, Some.FullConfig().ImageShape).All[question / 2],
            LearningRate = (question + 1) / 1000.0,
        };
        var map = record.ToHyperParameters();
        map["lerning_rate"] = $"0,{question}";
        map[$"momentum{question}"] = "0.9";
        var read = ObjectDetectionHyperparameters.ReadHyperParameters(map);
        var json = ObjectDetectionHyperparametersJson.Serialize(record, new HyperparametersJsonOptions { IncludeDefaults = true });
        var space = TuningData.FullSpace() with { Base = record with { LearningRate = 0.1 } };

        return string.Join(
            '\n',
            [
                .. read.Findings.Select(static finding => $"{finding} {finding.Suggestion}"),
                .. read.Review().Findings.Select(static finding => finding.ToString()),
                json,
                .. ObjectDetectionHyperparametersJson.Read(json).Findings.Select(static finding => finding.ToString()),
                .. record.GetFrozenParameters().Names,
                .. new ObjectDetectionHyperparametersValidator().Validate(record with { Epochs = -question }).Errors.Select(static error => error.ErrorMessage),
                .. space.Review().Findings.Select(static finding => finding.ToString()),
                .. space.Draw(3, question).Select(static drawn => ObjectDetectionHyperparametersJson.Serialize(drawn)),
                ObjectDetectionHyperparametersJson.Schema,
            ]);
    }
}
