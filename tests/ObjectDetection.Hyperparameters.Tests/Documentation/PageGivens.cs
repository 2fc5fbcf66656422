using Microsoft.CodeAnalysis.CSharp;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

/// <summary>What the code of a page takes as given, and what must hold after it.</summary>
internal sealed partial class PageGivens
{
    private readonly Dictionary<string, string> before = [];
    private readonly Dictionary<string, string> after = [];

    /// <summary>The statements before the first block.</summary>
    public string AtTheTop { get; private init; } = "";

    /// <summary>The program's arguments.</summary>
    public string[] Arguments { get; private init; } = [];

    /// <summary>Namespaces that the page names in its text only.</summary>
    public string[] Namespaces { get; private init; } = [];

    /// <summary>Further source files.</summary>
    public string[] Sources { get; private init; } = [];

    /// <summary>What the blocks of a page need, with a folder for its files.</summary>
    public static PageGivens Of(MarkdownPage page, string folder) => page.File switch
    {
        "docs/configuration.md" => Configuration(page, folder),
        "src/ObjectDetection.Hyperparameters.Configuration/README.md" => ConfigurationReadme(page, folder),
        "docs/datasets.md" => DataSets(page, folder),
        "docs/fluentvalidation.md" => FluentValidation(),
        "docs/from-aws-sdk.md" => AwsSdk(),
        "docs/from-cdk.md" => Cdk(),
        "docs/from-python.md" => Python(folder),
        "docs/from-step-functions.md" => StepFunctions(page),
        "docs/json.md" => Json(page),
        "docs/logs.md" => Logs(folder),
        "docs/review.md" => Review(),
        "docs/tuning.md" => Tuning(page, folder),
        "docs/unit-tests.md" => UnitTests(),
        _ => new PageGivens(),
    };

    /// <summary>The statements before a block.</summary>
    public string Before(MarkdownBlock block) => before.GetValueOrDefault(block.Heading, "");

    /// <summary>The statements after a block: checks of what came of it.</summary>
    public string After(MarkdownBlock block) => after.GetValueOrDefault(block.Heading, "");

    private static PageGivens FluentValidation() => new()
    {
        after =
        {
            ["FluentValidation"] = Check("result.IsValid && result.RuleSetsExecuted.Length == 1"),
            ["Your own rules"] = Check("validator.Validate(job with { Epochs = 200 }).Errors.Count == 1 && validator.Validate(job).IsValid"),
        },
    };

    private static PageGivens Json(MarkdownPage page) => new()
    {
        AtTheTop = $"""
            var json = {Literal(JsonBlock(page, 0))};
            using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
            var cancellation = CancellationToken.None;
            var before = new ObjectDetection.Hyperparameters.ObjectDetectionHyperparameters {"{"} NumClasses = 20, NumTrainingSamples = 16551 {"}"};
            var after = before with {"{"} LearningRate = 0.01, LrSchedulerStep = [10, 20] {"}"};
            """,
        after =
        {
            ["Reading"] = Check("fromFile == hyperparameters && hyperparameters.LrSchedulerStep.Count == 2 && hyperparameters.EarlyStopping"),
            ["Everything that is wrong, and where"] = Check("reading.Findings.Count == 0 && reading.Review().IsSubmittable"),
            ["Difference"] = Check($"before.DifferenceTo(after).ToString().ReplaceLineEndings(\"\\n\") == {Literal(page.Blocks[^1].Text.TrimEnd('\n'))}"),
        },
    };

    /// <summary>The job of the page is one with errors, so that the call that refuses such jobs throws.</summary>
    private static PageGivens Review() => new()
    {
        before = { ["In unit tests"] = "NotSubmittableException? refusal = null; try {" },
        after =
        {
            ["Reviews"] = Check("!job.Review(context).IsSubmittable"),
            ["In unit tests"] = "} catch (NotSubmittableException exception) { refusal = exception; }" + Check("refusal is not null"),
            ["The learning-rate schedule"] = Check("first == 0.001 && then == 0.001 * 0.1 && changes.Count == 1 && unreached.ToString() == \"20\""),
            ["Batches, labels, early stopping"] = Check("updates == 517 && all == 518 && shares.Count == 8 && width == 402 && roomy == 450 && stops is null"),
            ["Frozen parameters"] = Check("frozen.InBaseNetwork == 8 && frozen.InHeads == 0"),
        },
    };

    private static PageGivens Logs(string folder)
    {
        File.Copy(Repository.PathOf("samples/TrainingLog/job.log"), Path.Combine(folder, "job.log"));
        return new PageGivens
        {
            AtTheTop = $"var folder = {Literal(folder)};",
            after =
            {
                ["Read a log"] = Check("report.Outcome == TrainingOutcome.Completed && report.BestEpoch == 4 && report.Findings.Count == 2"),
                ["Explain the reason of a failure"] = Check("failure!.Code == \"ODH852\" && failure.Name == \"num_classes\""),
                ["Draw it"] = Check("File.Exists(Path.Combine(folder, \"metrics.svg\")) && File.Exists(Path.Combine(folder, \"schedule.svg\"))"),
            },
        };
    }

    private static PageGivens DataSets(MarkdownPage page, string folder)
    {
        File.WriteAllText(Path.Combine(folder, "train.manifest"), JsonBlock(page, 0));
        return new PageGivens
        {
            AtTheTop = $"var folder = {Literal(folder)};",
            after = { ["In C#"] = Check("report.Images == 3 && report.WidestLabel == 12") },
        };
    }

    private static PageGivens UnitTests() => new()
    {
        AtTheTop = """
            var job = new ObjectDetectionHyperparameters { NumClasses = 20, NumTrainingSamples = 16551 };
            var context = new TrainingContext { InstanceType = "ml.p3.2xlarge", InstanceCount = 1 };
            """,
    };

    private static PageGivens Tuning(MarkdownPage page, string folder) => new()
    {
        AtTheTop = $"var folder = {Literal(folder)};",
        Namespaces = ["Amazon.SageMaker.Model"],
        Sources = [Repository.Read("tests/ObjectDetection.Hyperparameters.Tests/Tuning/SdkHandOver.cs")],
        before = { ["Read one back"] = $"var json = {Literal(JsonBlock(page, 0))};" },
        after =
        {
            ["Know what is wrong with it"] = Check("review.IsSubmittable"),
            ["Read one back"] = Check("reading.IsReadable && reading.Options!.MaxJobs == 20"),
        },
    };

    private static PageGivens Configuration(MarkdownPage page, string folder)
    {
        // Here the block without a host finds its file.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "job.json"), JsonBlock(page, 0));
        var nightlyAndWeekly = """
            builder = Host.CreateApplicationBuilder(
            [
                .. args,
                "--Training:Nightly:NumClasses=3", "--Training:Nightly:NumTrainingSamples=100",
                "--Training:Weekly:num_classes=4", "--Training:Weekly:num_training_samples=200",
            ]);
            """;
        return new PageGivens
        {
            Arguments = HostArguments(page, folder),
            Namespaces = ["Microsoft.Extensions.DependencyInjection"],
            before =
            {
                ["What you know about the job"] = "builder = Host.CreateApplicationBuilder(args);",
                ["Several jobs in one service"] = nightlyAndWeekly,
                ["The configuration binder"] = "builder = Host.CreateApplicationBuilder(args);",
            },
            after =
            {
                ["What you know about the job"] = """
                    builder.Services.AddSingleton<JobSubmitter>();
                    using var withContext = builder.Build();
                    """ + Check("withContext.Services.GetRequiredService<JobSubmitter>().Map[\"lr_scheduler_step\"] == \"10,20\""),
                ["Several jobs in one service"] = """
                    using var several = builder.Build();
                    var monitor = several.Services.GetRequiredService<IOptionsMonitor<ObjectDetectionHyperparameters>>();
                    """ + Check("monitor.Get(\"nightly\").NumClasses == 3 && monitor.Get(\"weekly\").NumClasses == 4"),
                ["The configuration binder"] = """
                    using var bound = builder.Build();
                    var failures = "";
                    try { _ = bound.Services.GetRequiredService<IOptions<ObjectDetectionHyperparameters>>().Value; }
                    catch (OptionsValidationException exception) { failures = string.Join('\n', exception.Failures); }
                    """ + Check($"failures == {Literal(page.Blocks.Single(static block => block is { Heading: "The configuration binder", Language: "text" }).Text.TrimEnd('\n'))}"),
                ["Without a host"] = Check("result.IsUsable && result.Hyperparameters.NumClasses == 20"),
            },
        };
    }

    private static PageGivens ConfigurationReadme(MarkdownPage page, string folder) => new()
    {
        Arguments = HostArguments(page, folder),
        before = { ["The job around the hyperparameters"] = "builder = Host.CreateApplicationBuilder(args);" },
        after =
        {
            ["The job around the hyperparameters"] = """
                using var withContext = builder.Build();
                var record = withContext.Services.GetRequiredService<IOptions<ObjectDetectionHyperparameters>>().Value;
                """ + Check("record.BaseNetwork == BaseNetwork.ResNet50 && record.LrSchedulerStep.Count == 2"),
        },
    };

    /// <summary>The page's own settings are those of the host: the hyperparameters in the one file, the context in the other.</summary>
    private static string[] HostArguments(MarkdownPage page, string folder)
    {
        File.WriteAllText(Path.Combine(folder, "appsettings.json"), JsonBlock(page, 0));
        File.WriteAllText(Path.Combine(folder, "appsettings.Production.json"), JsonBlock(page, 1));
        return [$"--contentRoot={folder}", "--environment=Production", "--Logging:LogLevel:Default=None"];
    }

    private static string JsonBlock(MarkdownPage page, int index) => page.Blocks.Where(static block => block.Language == "json").ElementAt(index).Text;

    private static string Check(string condition) => $"\nif (!({condition})) throw new System.InvalidOperationException({Literal($"This does not hold: {condition}")});\n";

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
