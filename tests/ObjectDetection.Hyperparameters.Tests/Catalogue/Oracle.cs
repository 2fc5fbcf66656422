namespace ObjectDetection.Hyperparameters.Tests.Catalogue;

/// <summary>What one row of the AWS page says, typed by hand.</summary>
/// <param name="Name">The name in the string map.</param>
/// <param name="Property">The name of the record's property.</param>
/// <param name="Type">The type of the record's property.</param>
/// <param name="IsRequired">Whether the page says "Required".</param>
/// <param name="Accepts">The valid values: bounds with their openness, choices, or the kind of text.</param>
/// <param name="Default">The default as it is spelled in the map.</param>
/// <param name="Tuning">The range that the tuning page recommends, with the scale that the console proposes.</param>
/// <param name="Container">The default in the container's own file, where it differs.</param>
/// <param name="Since">The month from which on the container's own file has the name, where it had it not in 2018-07.</param>
public sealed record OracleRow(
    string Name,
    string Property,
    Type Type,
    bool IsRequired,
    string Accepts,
    string? Default,
    string? Tuning = null,
    string? Container = null,
    string? Since = null);

/// <summary>
/// The independent oracle: https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html and
/// https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-tuning.html transcribed by hand, in the order of the page.
/// This is the only place that restates the facts of the catalogue, on purpose.
/// </summary>
internal static class Oracle
{
    public static IReadOnlyList<OracleRow> Rows { get; } =
    [
        new("num_classes", "NumClasses", typeof(int), true, ">= 1", null),
        new("num_training_samples", "NumTrainingSamples", typeof(int), true, ">= 1", null),
        new("base_network", "BaseNetwork", typeof(BaseNetwork), false, "vgg-16 | resnet-50", "vgg-16"),
        new("early_stopping", "EarlyStopping", typeof(bool), false, "True | False in any case", "False", Since: "2019-01"),
        new("early_stopping_min_epochs", "EarlyStoppingMinEpochs", typeof(int), false, ">= 1", "10", Since: "2019-01"),
        new("early_stopping_patience", "EarlyStoppingPatience", typeof(int), false, ">= 1", "5", Since: "2019-01"),
        new("early_stopping_tolerance", "EarlyStoppingTolerance", typeof(double), false, "[0, 1]", "0.0", Since: "2019-01"),
        new("image_shape", "ImageShape", typeof(int), false, ">= 300", "300"),
        new("epochs", "Epochs", typeof(int), false, ">= 1", "30"),
        new("freeze_layer_pattern", "FreezeLayerPattern", typeof(string), false, "a Python pattern of at most 2500 characters", null, Container: ""),
        new("kv_store", "KvStore", typeof(KvStore?), false, "dist_sync | dist_async", null, Container: "device"),
        new("label_width", "LabelWidth", typeof(int), false, ">= 1", "350"),
        new("learning_rate", "LearningRate", typeof(double), false, "(0, 1]", "0.001", "1E-06 to 0.5 Logarithmic"),
        new("lr_scheduler_factor", "LrSchedulerFactor", typeof(double), false, "(0, 1)", "0.1"),
        new("lr_scheduler_step", "LrSchedulerStep", typeof(EpochList), false, "epochs of at most 2500 characters", ""),
        new("mini_batch_size", "MiniBatchSize", typeof(int), false, ">= 1", "32", "whole 8 to 64 Linear"),
        new("momentum", "Momentum", typeof(double), false, "(0, 1]", "0.9", "0 to 0.999 ReverseLogarithmic"),
        new("nms_threshold", "NmsThreshold", typeof(double), false, "(0, 1]", "0.45"),
        new("optimizer", "Optimizer", typeof(Optimizer), false, "sgd | adam | rmsprop | adadelta", "sgd", "all choices"),
        new("overlap_threshold", "OverlapThreshold", typeof(double), false, "(0, 1]", "0.5"),
        new("use_pretrained_model", "UsePretrainedModel", typeof(bool), false, "1 | 0", "1", Container: "0"),
        new("weight_decay", "WeightDecay", typeof(double), false, "(0, 1)", "0.0005", "0 to 0.999 Logarithmic"),
        new("nms_topk", "NmsTopK", typeof(int?), false, ">= 1", null, Container: "400", Since: "2018-08"),
    ];

    /// <summary>The rows as test cases.</summary>
    public static TheoryData<OracleRow> Cases => [.. Rows];

    /// <summary>Names of the same thing elsewhere: MXNet's example/ssd/train.py, other trainers, the Python ecosystem.</summary>
    public static IReadOnlyDictionary<string, string[]> Aliases { get; } = new Dictionary<string, string[]>
    {
        ["num_classes"] = ["num_class", "classes", "n_classes", "number_of_classes"],
        ["num_training_samples"] = ["num_example", "num_examples", "num_samples", "training_samples", "number_of_training_samples"],
        ["base_network"] = ["network", "base_model"],
        ["early_stopping_min_epochs"] = ["min_epochs"],
        ["early_stopping_patience"] = ["patience"],
        ["early_stopping_tolerance"] = ["tolerance"],
        ["image_shape"] = ["data_shape", "image_size", "input_size"],
        ["epochs"] = ["num_epochs", "end_epoch", "max_epochs", "n_epochs"],
        ["freeze_layer_pattern"] = ["freeze", "freeze_layers", "freeze_pattern"],
        ["label_width"] = ["label_pad_width"],
        ["learning_rate"] = ["lr", "eta"],
        ["lr_scheduler_factor"] = ["lr_factor", "lr_refactor_ratio", "learning_rate_factor"],
        ["lr_scheduler_step"] = ["lr_steps", "lr_step", "lr_refactor_step", "learning_rate_steps"],
        ["mini_batch_size"] = ["batch_size"],
        ["nms_threshold"] = ["nms", "nms_thresh"],
        ["optimizer"] = ["optim"],
        ["overlap_threshold"] = ["overlap", "overlap_thresh", "iou_threshold"],
        ["use_pretrained_model"] = ["pretrained", "use_pretrained"],
        ["weight_decay"] = ["wd", "decay", "l2"],
        ["nms_topk"] = ["topk"],
    };

    /// <summary>Every alias with the name that it stands for.</summary>
    public static TheoryData<string, string> AliasCases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (name, aliases) in Aliases)
            {
                foreach (var alias in aliases)
                {
                    cases.Add(alias, name);
                }
            }

            return cases;
        }
    }

    /// <summary>What else the sources say.</summary>
    public static IReadOnlyDictionary<string, string> Notes { get; } = new Dictionary<string, string>
    {
        ["early_stopping"] = "The console writes true and false in lower case.",
        ["image_shape"] = "A message of the container names 10000 as the upper bound, which is undocumented.",
        ["freeze_layer_pattern"] = "The documentation calls the default 'No layers frozen'. The console sends false, a pattern that matches no name.",
        ["kv_store"] = "The container's own value for one machine is not a documented one: it is read as absent and never written.",
        ["momentum"] = "The tuning page recommends a range from 0.0, which the documented values exclude.",
        ["use_pretrained_model"] = "The documentation and the container disagree on the default, so omitting it is ambiguous.",
        ["weight_decay"] = "The tuning page recommends a range from 0.0, which the documented values and the console's logarithmic scale exclude.",
        ["nms_topk"] = "It is in the container's own default file but undocumented.",
    };
}
