using System.Globalization;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Benchmarks.Rivals;

/// <summary>The string map, written and read by hand.</summary>
internal static class PlainMap
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static Dictionary<string, string> Write(ObjectDetectionHyperparameters c)
    {
        var map = new Dictionary<string, string>
        {
            ["num_classes"] = c.NumClasses.ToString(Invariant),
            ["num_training_samples"] = c.NumTrainingSamples.ToString(Invariant),
            ["base_network"] = c.BaseNetwork == BaseNetwork.Vgg16 ? "vgg-16" : "resnet-50",
            ["early_stopping"] = c.EarlyStopping.ToString(),
            ["early_stopping_min_epochs"] = c.EarlyStoppingMinEpochs.ToString(Invariant),
            ["early_stopping_patience"] = c.EarlyStoppingPatience.ToString(Invariant),
            ["early_stopping_tolerance"] = c.EarlyStoppingTolerance.ToString(Invariant),
            ["image_shape"] = c.ImageShape.ToString(Invariant),
            ["epochs"] = c.Epochs.ToString(Invariant),
            ["label_width"] = c.LabelWidth.ToString(Invariant),
            ["learning_rate"] = c.LearningRate.ToString(Invariant),
            ["lr_scheduler_factor"] = c.LrSchedulerFactor.ToString(Invariant),
            ["mini_batch_size"] = c.MiniBatchSize.ToString(Invariant),
            ["momentum"] = c.Momentum.ToString(Invariant),
            ["nms_threshold"] = c.NmsThreshold.ToString(Invariant),
            ["optimizer"] = c.Optimizer switch
            {
                Optimizer.Sgd => "sgd",
                Optimizer.Adam => "adam",
                Optimizer.RmsProp => "rmsprop",
                _ => "adadelta",
            },
            ["overlap_threshold"] = c.OverlapThreshold.ToString(Invariant),
            ["use_pretrained_model"] = c.UsePretrainedModel ? "1" : "0",
            ["weight_decay"] = c.WeightDecay.ToString(Invariant),
        };
        if (!string.IsNullOrEmpty(c.FreezeLayerPattern))
        {
            map["freeze_layer_pattern"] = c.FreezeLayerPattern;
        }

        if (c.KvStore is { } store)
        {
            map["kv_store"] = store == KvStore.DistSync ? "dist_sync" : "dist_async";
        }

        if (!c.LrSchedulerStep.IsEmpty)
        {
            map["lr_scheduler_step"] = string.Join(',', c.LrSchedulerStep);
        }

        if (c.NmsTopK is { } top)
        {
            map["nms_topk"] = top.ToString(Invariant);
        }

        return map;
    }

    public static ObjectDetectionHyperparameters Read(Dictionary<string, string> map)
    {
        foreach (var name in map.Keys)
        {
            if (!Known.Contains(name) && !name.StartsWith('_'))
            {
                throw new FormatException($"Unknown hyperparameter {name}.");
            }
        }

        return new ObjectDetectionHyperparameters
        {
            NumClasses = Whole(map, "num_classes") ?? throw new FormatException("num_classes is missing."),
            NumTrainingSamples = Whole(map, "num_training_samples") ?? throw new FormatException("num_training_samples is missing."),
            BaseNetwork = map.TryGetValue("base_network", out var network)
                ? network switch { "vgg-16" => BaseNetwork.Vgg16, "resnet-50" => BaseNetwork.ResNet50, _ => throw Wrong("base_network", network) }
                : BaseNetwork.Vgg16,
            EarlyStopping = map.TryGetValue("early_stopping", out var stopping) && bool.Parse(stopping),
            EarlyStoppingMinEpochs = Whole(map, "early_stopping_min_epochs") ?? 10,
            EarlyStoppingPatience = Whole(map, "early_stopping_patience") ?? 5,
            EarlyStoppingTolerance = Real(map, "early_stopping_tolerance") ?? 0,
            ImageShape = Whole(map, "image_shape") ?? 300,
            Epochs = Whole(map, "epochs") ?? 30,
            FreezeLayerPattern = map.TryGetValue("freeze_layer_pattern", out var pattern) && pattern.Length > 0 ? pattern : null,
            KvStore = map.TryGetValue("kv_store", out var store)
                ? store switch { "dist_sync" => KvStore.DistSync, "dist_async" => KvStore.DistAsync, _ => throw Wrong("kv_store", store) }
                : null,
            LabelWidth = Whole(map, "label_width") ?? 350,
            LearningRate = Real(map, "learning_rate") ?? 0.001,
            LrSchedulerFactor = Real(map, "lr_scheduler_factor") ?? 0.1,
            LrSchedulerStep = map.TryGetValue("lr_scheduler_step", out var steps)
                ? [.. steps.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(step => int.Parse(step, NumberStyles.None, Invariant))]
                : [],
            MiniBatchSize = Whole(map, "mini_batch_size") ?? 32,
            Momentum = Real(map, "momentum") ?? 0.9,
            NmsThreshold = Real(map, "nms_threshold") ?? 0.45,
            Optimizer = map.TryGetValue("optimizer", out var optimizer)
                ? optimizer switch
                {
                    "sgd" => Optimizer.Sgd,
                    "adam" => Optimizer.Adam,
                    "rmsprop" => Optimizer.RmsProp,
                    "adadelta" => Optimizer.AdaDelta,
                    _ => throw Wrong("optimizer", optimizer),
                }
                : Optimizer.Sgd,
            OverlapThreshold = Real(map, "overlap_threshold") ?? 0.5,
            UsePretrainedModel = !map.TryGetValue("use_pretrained_model", out var pretrained)
                || pretrained switch { "1" => true, "0" => false, _ => throw Wrong("use_pretrained_model", pretrained) },
            WeightDecay = Real(map, "weight_decay") ?? 0.0005,
            NmsTopK = Whole(map, "nms_topk"),
        };
    }

    private static HashSet<string> Known { get; } =
    [
        "num_classes", "num_training_samples", "base_network", "early_stopping", "early_stopping_min_epochs", "early_stopping_patience",
        "early_stopping_tolerance", "image_shape", "epochs", "freeze_layer_pattern", "kv_store", "label_width", "learning_rate", "lr_scheduler_factor",
        "lr_scheduler_step", "mini_batch_size", "momentum", "nms_threshold", "optimizer", "overlap_threshold", "use_pretrained_model", "weight_decay", "nms_topk",
    ];

    private static int? Whole(Dictionary<string, string> map, string name)
    {
        if (!map.TryGetValue(name, out var text))
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, Invariant, out var value) && text[0] != '0' ? value : throw Wrong(name, text);
    }

    private static double? Real(Dictionary<string, string> map, string name)
    {
        if (!map.TryGetValue(name, out var text))
        {
            return null;
        }

        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(text, Styles, Invariant, out var value) && double.IsFinite(value) ? value : throw Wrong(name, text);
    }

    private static FormatException Wrong(string name, string text) => new($"{name} is wrong: {text}.");
}
