using System.Diagnostics;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests.Tuning;

/// <summary>The AWS CLI's own validation of parameters, which is that of botocore, its service model and all, where it is installed.</summary>
public sealed class AwsShapeTests
{
    private const string Script =
        """
        import json, sys
        try:
            import botocore.session, botocore.validate
        except ImportError:
            print("MISSING"); sys.exit(0)
        model = botocore.session.Session().get_service_model("sagemaker")
        validator = botocore.validate.ParamValidator()
        def walk(value, shape, path, reports):
            # ParamValidator leaves enumerations and the lengths of texts to the service: check them by the same model.
            if shape.type_name == "structure":
                for name, member in value.items():
                    if name in shape.members: walk(member, shape.members[name], path + "." + name, reports)
            elif shape.type_name == "list":
                for item in value: walk(item, shape.member, path + "[]", reports)
            elif shape.type_name == "string":
                if shape.enum and value not in shape.enum: reports.append(path + " is " + value)
                if len(value) > shape.metadata.get("max", 1 << 30): reports.append(path + " is too long")
        for request in json.load(sys.stdin):
            reports = []
            for value, name in (
                    (request["HyperParameterTuningJobConfig"], "HyperParameterTuningJobConfig"),
                    (request["TrainingJobDefinition"]["StaticHyperParameters"], "HyperParameters")):
                shape = model.shape_for(name)
                reports.append(validator.validate(value, shape).generate_report().replace("\n", "; "))
                walk(value, shape, name, reports)
            print("; ".join(filter(None, reports)) or "VALID")
        """;

    [Fact]
    public void Requests_pass_the_parameter_validation_of_the_aws_cli()
    {
        var real = TuningData.Cases("tuning-jobs.json").Keys.Select(RealJob).ToArray();
        var grid = TuningData.Space() with { MiniBatchSize = Categories.Of(8, 16) };
        string[] requests =
        [
            .. real.Select(static job => job.Space.ToTuningJobJson(job.Options)),
            TuningData.FullSpace().ToTuningJobJson(new TuningJobOptions { MaxJobs = 10, MaxRuntimeInSeconds = 3600, RandomSeed = 1 }),
            TuningData.FullSpace().ToTuningJobJson(new TuningJobOptions { Strategy = TuningStrategy.Hyperband, HyperbandMinEpochs = 1, HyperbandMaxEpochs = 30 }),
            ObjectDetectionTuningSpace.Recommended(TuningData.Config()).ToTuningJobJson(new TuningJobOptions { EarlyStopping = TunerEarlyStopping.Auto }),
            grid.ToTuningJobJson(new TuningJobOptions { Strategy = TuningStrategy.Grid }),
            TuningData.FullSpace().ToTuningJobJson(new TuningJobOptions()).Replace("\"MinValue\"", "\"Minimum\"").Replace("Bayesian", "bayesian"),
        ];

        var answers = Validate(requests);

        answers.Should().HaveCount(requests.Length);
        answers[..^1].Should().OnlyContain(static answer => answer == "VALID");
        answers[^1].Should().Contain("Minimum").And.Contain("bayesian", "the validation must find what is wrong");
    }

    private static (ObjectDetectionTuningSpace Space, TuningJobOptions Options) RealJob(string id)
    {
        var @case = TuningData.Cases("tuning-jobs.json")[id];
        var ranges = @case.GetProperty("ranges");
        var read = ObjectDetectionTuningSpace.ReadTuningJob(
            TuningData.Map(@case.GetProperty("static")),
            ranges.ValueKind == System.Text.Json.JsonValueKind.Null
                ? new TuningParameterRanges()
                : TuningData.Ranges(ranges.EnumerateObject().SelectMany(static kind => kind.Value.EnumerateArray().Select(range => (kind.Name, range)))));
        return (
            read.Space!,
            new TuningJobOptions
            {
                MaxJobs = @case.TryGetProperty("max_jobs", out var jobs) ? jobs.GetInt32() : null,
                MaxParallelJobs = @case.TryGetProperty("max_parallel_jobs", out var parallel) ? parallel.GetInt32() : 1,
            });
    }

    private static string[] Validate(string[] requests)
    {
        var start = new ProcessStartInfo("python3", ["-c", Script]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no python3, and so no AWS CLI to ask.");
        }

        using (process)
        {
            process!.StandardInput.Write($"[{string.Join(',', requests)}]");
            process.StandardInput.Close();
            var answers = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            Assert.SkipWhen(answers is ["MISSING"], "The AWS CLI's library botocore is not installed.");
            return answers;
        }
    }
}
