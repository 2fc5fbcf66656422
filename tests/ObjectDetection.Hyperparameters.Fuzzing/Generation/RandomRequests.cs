using System.Text;
using ObjectDetection.Hyperparameters.Requests;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Fuzzing.Generation;

/// <summary>Documents that describe jobs.</summary>
internal static class RandomRequests
{
    private static readonly string[] Names = ["train", "validation", "train_annotation", "model", "x"];

    public static byte[] Next(Dice dice)
    {
        if (dice.OneIn(6))
        {
            return Wtf8.Encode(RandomJson.Configuration(dice));
        }

        var json = Request(dice).ToJson();
        return Encoding.UTF8.GetBytes(dice.Below(6) switch
        {
            0 => Yaml(json),
            1 => $"Resources:\n  Job:\n    Type: AWS::SageMaker::TrainingJob\n    Properties: {json.ReplaceLineEndings(" ")}\n",
            2 => $"{{\"StartAt\":\"a\",\"States\":{{\"a\":{{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::sagemaker:createTrainingJob.sync\",\"Parameters\":{json},\"End\":true}}}}}}",
            3 => $"{{\"Version\":\"2020-12-01\",\"Parameters\":[],\"Steps\":[{{\"Name\":\"t\",\"Type\":\"Training\",\"Arguments\":{json}}}]}}",
            _ => json,
        });
    }

    private static TrainingRequest Request(Dice dice) => new()
    {
        HyperParameters = RandomMaps.Known(dice).ToDictionary(static entry => entry.Key, static entry => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(entry.Value))),
        TrainingImage = dice.OneIn(10) ? dice.Of("", "x", "382416733822.dkr.ecr.us-east-1.amazonaws.com/image-classification:1") : TrainingImages.ForRegion(dice.Pick(TrainingImages.Regions)),
        TrainingInputMode = dice.Of<TrainingInputMode?>(null, TrainingInputMode.File, TrainingInputMode.Pipe, TrainingInputMode.FastFile),
        TrainingJobName = dice.OneIn(4) ? null : "job",
        RoleArn = dice.OneIn(4) ? null : "arn:aws:iam::123456789012:role/r",
        S3OutputPath = dice.OneIn(4) ? null : "s3://bucket/out",
        InstanceType = dice.OneIn(4) ? null : dice.Pick(InstanceTypes.All).Name,
        InstanceCount = dice.OneIn(4) ? null : dice.Of(0, 1, 2, int.MaxValue),
        VolumeSizeInGB = dice.OneIn(4) ? null : dice.Of(0, 1, 50, int.MaxValue),
        MaxRuntimeInSeconds = dice.OneIn(4) ? null : dice.Of(0, 1, 86400, int.MaxValue),
        EnableManagedSpotTraining = dice.Of<bool?>(null, true, false),
        InputDataConfig = [.. Names.Where(_ => dice.OneIn(2)).ToArray().Select(name => Channel(name, dice))],
    };

    private static Channel Channel(string name, Dice dice) => dice.Below(4) switch
    {
        0 => Requests.Channel.AugmentedManifest(name, "s3://bucket/a.manifest", "boxes"),
        1 => Requests.Channel.Images(name, "s3://bucket/images"),
        2 => Requests.Channel.Model("s3://bucket/model.tar.gz"),
        _ => Requests.Channel.RecordIO(name, "s3://bucket/records"),
    };

    /// <summary>Rewrites indented JSON as YAML with blocks: each member on its own line, without braces and commas.</summary>
    private static string Yaml(string json)
    {
        var yaml = new StringBuilder();
        foreach (var line in json.Split('\n'))
        {
            var text = line.TrimEnd(',');
            if (text.Trim() is "{" or "}" or "]" or "}," or "")
            {
                continue;
            }

            yaml.Append(text.EndsWith('{') || text.EndsWith('[') ? text[..^1].TrimEnd() : text).Append('\n');
        }

        return yaml.ToString();
    }
}
