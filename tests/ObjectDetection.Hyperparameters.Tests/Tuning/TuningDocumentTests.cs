using System.Text;
using CsCheck;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests.Tuning;

public sealed class TuningDocumentTests
{
    private const string Typed =
        """
        {
          "$schema": "https://example.com/schema.json",
          "base": {"num_classes": 20, "num_training_samples": 16551, "use_pretrained_model": true, "early_stopping": false, "lr_scheduler_step": [10, 20], "kv_store": null, "nms_threshold": "0.4"},
          "ranges": {
            "learning_rate": {"min": 1e-6, "max": 0.5, "scale": "Logarithmic"},
            "mini_batch_size": [8, 16],
            "optimizer": ["sgd", "adam"]
          },
          "strategy": "Random", "max_jobs": 20, "max_parallel_jobs": 4, "seed": 7, "tuner_early_stopping": "Auto", "max_runtime_in_seconds": 3600
        }
        """;

    private const string Described =
        """
        {
          "HyperParameterTuningJobName": "job", "HyperParameterTuningJobStatus": "Completed", "CreationTime": 1.5,
          "HyperParameterTuningJobConfig": {
            "Strategy": "Bayesian",
            "HyperParameterTuningJobObjective": {"Type": "Maximize", "MetricName": "validation:mAP"},
            "ResourceLimits": {"MaxNumberOfTrainingJobs": 20, "MaxParallelTrainingJobs": 10},
            "ParameterRanges": {
              "IntegerParameterRanges": [{"Name": "mini_batch_size", "MinValue": "8", "MaxValue": "16", "ScalingType": "Auto"}],
              "ContinuousParameterRanges": [{"Name": "learning_rate", "MinValue": "0.0001", "MaxValue": "0.01"}],
              "CategoricalParameterRanges": [{"Name": "optimizer", "Values": ["sgd"]}]
            },
            "TrainingJobEarlyStoppingType": "Off"
          },
          "TrainingJobDefinition": {
            "StaticHyperParameters": {"num_classes": "20", "num_training_samples": "16551", "_tuning_objective_metric": "validation:mAP"},
            "AlgorithmSpecification": {"TrainingInputMode": "File"}
          }
        }
        """;

    [Fact]
    public void Document_with_many_problems_lists_a_thousand_and_counts_the_rest()
    {
        var ranges = string.Join(", ", Enumerable.Range(0, 1001).Select(static i => $"\"unknown{i}\": 1"));

        var findings = ObjectDetectionTuningSpace.ReadTuningJobJson($"{{ \"base\": {{ \"num_classes\": 20, \"num_training_samples\": 100 }}, \"ranges\": {{ {ranges} }} }}").Findings;

        findings.Should().HaveCount(1001);
        findings[^1].Code.Should().Be("ODH457");
        findings[^1].Message.Should().EndWith("of 1001 problems are listed.");
    }

    public static TheoryData<string, string, string> BrokenDocuments => new()
    {
        { "", "ODH451", "The document is empty." },
        { "{\n  \"base\": {},,", "ODH451", "Invalid JSON: unexpected ','." },
        { "{\"base\": {}", "ODH451", "The document ends before the JSON is complete." },
        { "{} x", "ODH451", "There is more text after the JSON object." },
        { "{\"base\": \ud800}", "ODH454", "The document contains invalid Unicode text. Save it as UTF-8." },
        { "{\"base\": {\"num_classes\": \"\\ud800\"}}", "ODH454", "A text must be valid Unicode text, but was *." },
        { "[]", "ODH452", "The document must be a JSON object, but was an array." },
        { "{}", "ODH536", "The document must be an object with base and ranges, or with StaticHyperParameters and ParameterRanges, but has none of them." },
        { "{\"ranges\": {}}", "ODH536", "base is missing. It must be an object with a configuration." },
        { "{\"base\": [], \"ranges\": {}}", "ODH536", "base must be an object with a configuration, but was an array." },
        { "{\"base\": @, \"ranges\": 7}", "ODH536", "ranges must be an object with a range for each tuned hyperparameter, but was 7." },
        { "{\"base\": @}", "ODH536", "ranges is missing. It must be an object with a range for each tuned hyperparameter." },
        { "{\"base\": @, \"ranges\": {\"momentum\": 0.9}}", "ODH536", "momentum must be an object with min and max, or an array of categories, but was 0.9." },
        { "{\"base\": @, \"ranges\": {}, \"max_job\": 3}", "ODH537", "*'max_job' is not a member of the document*" },
        { "{\"base\": @, \"ranges\": {\"momentum\": {\"min\": 0.1, \"max\": 0.9, \"step\": 1}}}", "ODH537", "'step' is not a member of the range of momentum. Use min, max or scale." },
        { "{\"base\": @, \"ranges\": {}, \"seed\": 3, \"seed\": 3}", "ODH537", "seed is specified more than once in the document." },
        { "{\"base\": @, \"ranges\": {}, \"max_jobs\": 2.5}", "ODH536", "max_jobs must be a whole number, but was 2.5." },
        { "{\"base\": @, \"ranges\": {}, \"max_jobs\": \"3\"}", "ODH536", "max_jobs must be a whole number, but was '3'." },
        { "{\"base\": @, \"ranges\": {}, \"strategy\": \"bayesian\"}", "ODH521", "strategy must be Bayesian, Random, Hyperband or Grid, but was 'bayesian'." },
        { "{\"base\": @, \"ranges\": {}, \"strategy\": 1}", "ODH536", "strategy must be Bayesian, Random, Hyperband or Grid, but was 1." },
        { "{\"StaticHyperParameters\": [], \"ParameterRanges\": {}}", "ODH536", "StaticHyperParameters must be an object of names and values, but was an array." },
        { "{\"StaticHyperParameters\": @, \"ParameterRanges\": {\"ContinuousParameterRanges\": {}}}", "ODH536", "ContinuousParameterRanges must be an array, but was an object." },
        { "{\"StaticHyperParameters\": @, \"ParameterRanges\": {\"CategoricalParameterRanges\": [7]}}", "ODH520", "A range does not name its hyperparameter." },
        { "{\"TrainingJobDefinitions\": [{}, {}]}", "ODH536", "The document must be one tuning job with one definition in TrainingJobDefinitions, but has 2." },
    };

    [Fact]
    public void Typed_document_is_read()
    {
        var reading = ObjectDetectionTuningSpace.ReadTuningJobJson(Typed);

        reading.Findings.Should().BeEmpty();
        reading.Space.Should().Be(new ObjectDetectionTuningSpace
        {
            Base = TuningData.Config() with { LrSchedulerStep = [10, 20], NmsThreshold = 0.4 },
            LearningRate = new ContinuousRange(1e-6, 0.5, ScalingType.Logarithmic),
            MiniBatchSize = Categories.Of(8, 16),
            Optimizer = [Optimizer.Sgd, Optimizer.Adam],
        });
        reading.Options.Should().Be(new TuningJobOptions
        {
            Strategy = TuningStrategy.Random,
            MaxJobs = 20,
            MaxParallelJobs = 4,
            RandomSeed = 7,
            EarlyStopping = TunerEarlyStopping.Auto,
            MaxRuntimeInSeconds = 3600,
        });
    }

    [Fact]
    public void Description_of_a_job_is_read()
    {
        var reading = ObjectDetectionTuningSpace.ReadTuningJobJson(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Described)).ToArray());

        reading.Findings.Should().BeEmpty();
        reading.Space.Should().Be(TuningData.Space() with
        {
            LearningRate = new ContinuousRange(0.0001, 0.01),
            MiniBatchSize = new IntegerRange(8, 16),
            Optimizer = [Optimizer.Sgd],
        });
        reading.Options.Should().Be(new TuningJobOptions { MaxJobs = 20, MaxParallelJobs = 10 });
    }

    [Fact]
    public void Flat_description_and_one_definition_among_several_are_read_alike()
    {
        const string Ranges = "{\"ContinuousParameterRanges\": [{\"Name\": \"momentum\", \"MinValue\": \"0.5\", \"MaxValue\": \"0.9\"}]}";
        const string Static = "{\"num_classes\": \"20\", \"num_training_samples\": \"16551\"}";

        var flat = ObjectDetectionTuningSpace.ReadTuningJobJson($"{{\"StaticHyperParameters\": {Static}, \"ParameterRanges\": {Ranges}}}");
        var several = ObjectDetectionTuningSpace.ReadTuningJobJson($"{{\"TrainingJobDefinitions\": [{{\"StaticHyperParameters\": {Static}, \"HyperParameterRanges\": {Ranges}}}]}}");

        flat.Space.Should().Be(TuningData.Space() with { Momentum = new ContinuousRange(0.5, 0.9) });
        several.Space.Should().Be(flat.Space);
        flat.Options.Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(BrokenDocuments))]
    public void Wrong_document_is_a_finding(string document, string code, string message)
    {
        var reading = ObjectDetectionTuningSpace.ReadTuningJobJson(document.Replace("@", "{\"num_classes\": 20, \"num_training_samples\": 16551}"));

        reading.IsReadable.Should().BeFalse();
        var finding = reading.Findings.Should().ContainSingle().Subject;
        finding.Code.Should().Be(code);
        finding.Message.Should().Match(message);
        TuningData.Codes(reading.Review(), FindingSeverity.Error).Should().Equal(code);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_a_finding() =>
        ObjectDetectionTuningSpace.ReadTuningJobJson("{\"base\": {\"\xff\": 1}}"u8.ToArray().Select(static b => b == 0xC3 ? (byte)0xFF : b).ToArray())
            .Findings.Should().ContainSingle().Which.Code.Should().Be("ODH454");

    [Fact]
    public void Findings_tell_where_in_the_document_their_cause_stands()
    {
        const string Document =
            """
            {
              "base": {
                "num_classes": 20, "num_training_samples": 40, "epochs": "ten",
                "lr_scheduler_step": [10], "nms_threshold": 2
              },
              "ranges": {
                "mini_batch_size": [8, 64],
                "momentum": {"min": 0.9, "max": 0.5}, "optimizer": ["sgt"]
              },
              // settings
              "max_jobs": 0, "max_parallel_jobs": 1.5,
            }
            """;

        var review = ObjectDetectionTuningSpace.ReadTuningJobJson(Document).Review();

        review.WithSeverity(FindingSeverity.Error).Select(static finding => (finding.Code, finding.Location!.ToString())).Should().Equal(
            ("ODH404", "$.base.epochs, line 3, column 62"),
            ("ODH202", "$.ranges.mini_batch_size, line 7, column 24"),
            ("ODH501", "$.ranges.momentum, line 8, column 17"),
            ("ODH102", "$.base.nms_threshold, line 4, column 49"),
            ("ODH406", "$.ranges.optimizer[0], line 8, column 57"),
            ("ODH536", "$.max_parallel_jobs, line 11, column 39"),
            ("ODH522", "$.max_jobs, line 11, column 15"));
    }

    [Fact]
    public void Every_setting_has_a_member()
    {
        const string Document =
            """
            {
              "base": {"num_classes": 20, "num_training_samples": 16551}, "ranges": {"momentum": {"min": 0.5, "max": 0.9}},
              "strategy": "Hyperband", "max_jobs": 20, "max_parallel_jobs": 4, "max_runtime_in_seconds": 3600, "seed": 7, "tuner_early_stopping": "Off",
              "hyperband_min_epochs": 3, "hyperband_max_epochs": 27
            }
            """;

        ObjectDetectionTuningSpace.ReadTuningJobJson(Document).Options.Should().Be(new TuningJobOptions
        {
            Strategy = TuningStrategy.Hyperband,
            MaxJobs = 20,
            MaxParallelJobs = 4,
            MaxRuntimeInSeconds = 3600,
            RandomSeed = 7,
            HyperbandMinEpochs = 3,
            HyperbandMaxEpochs = 27,
        });
    }

    [Theory]
    [InlineData("7")]
    [InlineData("{\"min\": \"few\", \"max\": 8}")]
    public void Of_a_range_that_cannot_be_read_nothing_else_is_said(string range)
    {
        var document = $$"""{"base": {"num_classes": 20, "num_training_samples": 16, "lr_scheduler_step": [10]}, "ranges": {"mini_batch_size": {{range}}} }""";

        ObjectDetectionTuningSpace.ReadTuningJobJson(document).Review().WithSeverity(FindingSeverity.Error).Should().ContainSingle().Which.Names.Should().Equal("mini_batch_size");
    }

    [Fact]
    public void Findings_tell_where_in_a_description_their_cause_stands()
    {
        var review = ObjectDetectionTuningSpace.ReadTuningJobJson(Described
            .Replace("\"0.0001\"", "\"0,0001\"").Replace("\"20\"", "\"20\", \"mini_batch_size\": \"8\"").Replace("\"MaxParallelTrainingJobs\": 10", "\"MaxParallelTrainingJobs\": 0")).Review();

        review.WithSeverity(FindingSeverity.Error).Select(static finding => (finding.Code, finding.Location!.Path)).Should().Equal(
            ("ODH519", "$.HyperParameterTuningJobConfig.ParameterRanges.ContinuousParameterRanges[0].MinValue"),
            ("ODH515", "$.TrainingJobDefinition.StaticHyperParameters.mini_batch_size"),
            ("ODH522", "$.HyperParameterTuningJobConfig.ResourceLimits.MaxParallelTrainingJobs"));
    }

    [Fact]
    public void Findings_tell_which_of_several_places_is_meant()
    {
        const string Document =
            """
            {
              "_note": "max_jobs", "max_job": 1,
              "base": { "num_classes": 20, "num_training_samples": 16551, "epoch": 1, "_note": {"momentum": 1},
                "epochs": 5, "epochs": 6, "optimizer": "sgd" },
              "ranges": {
                "learning_rate": {"min": 0.1, "max": 7},
                "momentum": {"min": 0.5, "min": 0.6, "max": "0,9", "scale": "linear"},
                "optimizer": ["sgd", null, "adma"],
                "epochs": {"min": 1, "max": 2},
                "momentun": {"min": 0.5, "max": 0.9}
              },
              "ranges": {}, "_note": 2
            }
            """;

        var review = ObjectDetectionTuningSpace.ReadTuningJobJson(Document).Review();

        review.WithSeverity(FindingSeverity.Error).Select(static finding => (finding.Code, finding.Location!.ToString())).Should().BeEquivalentTo(
            [
                ("ODH537", "$._note, line 2, column 3"),
                ("ODH537", "$.max_job, line 2, column 24"),
                ("ODH402", "$.base.epoch, line 3, column 63"),
                ("ODH410", "$.base.epochs, line 4, column 18"),
                ("ODH502", "$.ranges.learning_rate.max, line 6, column 42"),
                ("ODH537", "$.ranges.momentum.min, line 7, column 30"),
                ("ODH519", "$.ranges.momentum.max, line 7, column 49"),
                ("ODH521", "$.ranges.momentum.scale, line 7, column 65"),
                ("ODH520", "$.ranges.optimizer[1], line 8, column 26"),
                ("ODH406", "$.ranges.optimizer[2], line 8, column 32"),
                ("ODH516", "$.ranges.epochs, line 9, column 5"),
                ("ODH402", "$.ranges.momentun, line 10, column 5"),
                ("ODH537", "$.ranges, line 12, column 3"),
                ("ODH537", "$._note, line 12, column 17"),
            ],
            static options => options.WithoutStrictOrdering());
    }

    [Fact]
    public void Findings_tell_which_range_of_a_description_is_meant()
    {
        const string Document =
            """
            {
              "StaticHyperParameters": {"num_classes": "20", "num_training_samples": "16551", "epochs": "1", "epochs": "2", "Name": "momentum"},
              "ParameterRanges": {
                "ContinuousParameterRanges": [
                  {"Name": "momentum", "MinValue": "0.5", "MaxValue": "0.9"},
                  {"Name": "momentum", "MinValue": "0.5", "MaxValue": "0.9"},
                  {"Name": "momentun", "MinValue": "0.5", "MaxValue": "0.9"},
                  {"MinValue": "0.5", "MaxValue": "0.9"}
                ],
                "CategoricalParameterRanges": [{"Name": "optimizer", "Values": ["adam", "Sgd"]}],
                "IntegerParameterRanges": 1
              },
              "HyperParameterTuningJobObjective": {"MetricName": "loss", "Type": "Minimize"}
            }
            """;

        var review = ObjectDetectionTuningSpace.ReadTuningJobJson(Document).Review();

        review.Findings.Where(static finding => finding.Severity != FindingSeverity.Info).Select(static finding => (finding.Code, finding.Location!.ToString())).Should().BeEquivalentTo(
            [
                ("ODH410", "$.StaticHyperParameters.epochs, line 2, column 98"),
                ("ODH402", "$.StaticHyperParameters.Name, line 2, column 113"),
                ("ODH518", "$.ParameterRanges.ContinuousParameterRanges[1].Name, line 6, column 16"),
                ("ODH402", "$.ParameterRanges.ContinuousParameterRanges[2].Name, line 7, column 16"),
                ("ODH520", "$.ParameterRanges.ContinuousParameterRanges[3], line 8, column 7"),
                ("ODH406", "$.ParameterRanges.CategoricalParameterRanges[0].Values[1], line 10, column 77"),
                ("ODH536", "$.ParameterRanges.IntegerParameterRanges, line 11, column 31"),
                ("ODH532", "$.HyperParameterTuningJobObjective.MetricName, line 13, column 54"),
                ("ODH533", "$.HyperParameterTuningJobObjective.Type, line 13, column 70"),
            ],
            static options => options.WithoutStrictOrdering());
    }

    [Fact]
    public void Base_is_read_like_any_configuration_in_json() =>
        ObjectDetectionTuningSpace.ReadTuningJobJson(Typed.Replace("\"early_stopping\": false", "\"early_stopping\": 0")).Findings.Should().ContainSingle()
            .Which.Code.Should().Be("ODH453");

    [Fact]
    public void Member_that_was_meant_is_suggested() =>
        ObjectDetectionTuningSpace.ReadTuningJobJson(Typed.Replace("max_jobs", "maxJobs")).Findings.Should().ContainSingle().Which.Suggestion.Should().Be("max_jobs");

    [Theory]
    [InlineData("\"MetricName\": \"validation:mAP\"", "\"MetricName\": \"train:cross_entropy\"", "ODH532", FindingSeverity.Error)]
    [InlineData("\"Type\": \"Maximize\"", "\"Type\": \"Minimize\"", "ODH533", FindingSeverity.Warning)]
    [InlineData("\"Strategy\": \"Bayesian\"", "\"Strategy\": \"Hyperband\"", "ODH527", FindingSeverity.Error)]
    [InlineData("\"Strategy\": \"Bayesian\"", "\"Strategy\": \"Grid\"", "ODH523", FindingSeverity.Error)]
    [InlineData("\"MaxNumberOfTrainingJobs\": 20", "\"MaxNumberOfTrainingJobs\": 0", "ODH522", FindingSeverity.Error)]
    [InlineData("\"CategoricalParameterRanges\"", "\"AutoParameters\": [{\"Name\": \"momentum\", \"ValueHint\": \"0.9\"}], \"CategoricalParameterRanges\"", "ODH534", FindingSeverity.Warning)]
    [InlineData("\"num_classes\": \"20\"", "\"num_classes\": \"20\", \"optimizer\": \"sgd\"", "ODH515", FindingSeverity.Error)]
    public void Readable_description_of_a_job_that_is_wrong_is_judged(string part, string replacement, string code, FindingSeverity severity)
    {
        var reading = ObjectDetectionTuningSpace.ReadTuningJobJson(Described.Replace(part, replacement));

        reading.IsReadable.Should().BeTrue();
        reading.Review().Findings.Where(static finding => finding.Code.StartsWith("ODH5", StringComparison.Ordinal)).Should().ContainSingle()
            .Which.Should().Match<Finding>(finding => finding.Code == code && finding.Severity == severity);
    }

    [Fact]
    public void Hyperband_reads_with_its_resource()
    {
        var reading = ObjectDetectionTuningSpace.ReadTuningJobJson(Described.Replace(
            "\"Strategy\": \"Bayesian\"", "\"Strategy\": \"Hyperband\", \"StrategyConfig\": {\"HyperbandStrategyConfig\": {\"MinResource\": 2, \"MaxResource\": 30}}"));

        reading.Options.Should().Be(new TuningJobOptions { Strategy = TuningStrategy.Hyperband, MaxJobs = 20, MaxParallelJobs = 10, HyperbandMinEpochs = 2, HyperbandMaxEpochs = 30 });
        reading.Review().IsSubmittable.Should().BeTrue();
    }

    [Fact]
    public void Any_bytes_give_a_reading_and_no_exception() =>
        Gen.Select(Gen.OneOfConst(Typed, Described), Gen.Int[0, 2000], Gen.Byte, Gen.Int[0, 40]).Sample(static (document, at, replacement, cut) =>
        {
            var bytes = Encoding.UTF8.GetBytes(document);
            bytes[at % bytes.Length] = replacement;

            var reading = ObjectDetectionTuningSpace.ReadTuningJobJson(cut == 0 ? bytes.AsMemory(0, at % bytes.Length) : bytes);

            (reading.IsReadable || reading.Findings.Any(static finding => finding.Severity == FindingSeverity.Error)).Should().BeTrue();
            _ = reading.Review();
        }, iter: 2000);
}
