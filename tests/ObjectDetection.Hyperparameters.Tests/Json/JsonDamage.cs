using System.Text;

namespace ObjectDetection.Hyperparameters.Tests.Json;

/// <summary>Documents of many forms, sound or damaged in a few places; the same for the same seed.</summary>
internal static class JsonDamage
{
    private static readonly byte[][] Seeds =
    [
        .. new[]
        {
            """{"num_classes":20,"num_training_samples":16551}""",
            """{"num_classes": 20, "num_training_samples": 16551, "learning_rate": 0.0005, "lr_scheduler_step": [10, 20], "use_pretrained_model": 1, "optimizer": "adam"}""",
            """{"$schema":"s","num_classes":"20","num_training_samples":1.6551e4,"lr_scheduler_step":[10,20],"learning_rate":1e-3,"kv_store":null}""",
            """{"num_classes":1,"num_training_samples":2,"freeze_layer_pattern":"\u0063onv\ud83d\ude00","_":{"a":[1,{"b":null}]},"early_stopping":"True"}""",
            "{ // c\n \"num_classes\": 1, /* d */ \"num_training_samples\": 2, \"lr_scheduler_step\": \"10, 20\", \"bogus\": [[[]]], \"größe\": -0.0e+0, }",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Splices =
    [
        .. new[]
        {
            "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "true", "1e400", "2147483648", "-", "\\ud800", "\\u0000", "//", "/*", "*/", "\n", "\r", "\u2028",
            "\"epochs\":", "\"lr_scheduler_step\":[", "\"num_classes\"", "\uFEFF", "0", ".5", "'", "NaN",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x00],
    ];

    public static byte[] Next(Random random)
    {
        var bytes = Seeds[random.Next(Seeds.Length)].ToList();
        for (var damages = random.Next(0, 4); damages > 0 && bytes.Count > 0; damages--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveAt(at); break;
                case 2: bytes.RemoveRange(at, random.Next(Math.Min(12, bytes.Count - at) + 1)); break;
                case 3: bytes.InsertRange(at, Splices[random.Next(Splices.Length)]); break;
                case 4: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count), 1)); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }

        return [.. bytes];
    }
}
