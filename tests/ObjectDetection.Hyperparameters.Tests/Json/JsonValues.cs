using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Tests.Json;

/// <summary>Values as they stand in documents: good ones, bad ones, and those on the edge.</summary>
internal static class JsonValues
{
    private static readonly string[] Native =
    [
        "0", "1", "-1", "2", "20", "20.5", "299", "300", "512", "2147483647", "2147483648", "-2147483649", "0.0", "-0.0", "0.001", "0.5",
        "1e-3", "0.999999", "1.000001", "1.5", "1e400", "true", "false", "null", "{}", "[]", "[10]", "[10, 20]", "[0]", "[-1]", "[1.5]",
        "[2147483648]", "[\"1\"]", "[[1]]", "[null]", "[true]", "[{}]",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "0", "1", "-1", "+1", "01", "1 ", " 1", "1\n", "20", "020", "20.0", "2e1", "299", "300", "999", "1000", "2147483646", "2147483647", "2147483648",
        "2147483650", "2147483700", "2147490000", "2150000000", "2200000000", "3000000000", "1999999999", "9999999999", "10000000000", "0.0", "-0.0", "-0", "+0.5", "0.5",
        ".5", "0.", "1.", "1.0", "1.000", "1.0000001", "00.5", "0.000", "0,5", "1.5", "1e-3", "5E-1", "1e", "e1", ".", "-", "NaN", "Infinity", "0x10", "١",
        "True", "False", "true", "FALSE", "tRuE", "yes", "None", "null", "sgd", "SGD", "adam", "rmsprop", "adadelta", "vgg-16", "resnet-50", "resnet", "dist_sync",
        "dist_async", "device", "10,20", " 10 , 20\t", "10,,20,", ",", "10;20", "[10,20]", "10,020", "10,2147483648", "10,20\n", "conv", "^(a|b).*", "a\nb", "a\u2028b",
        new string('a', 2500), new string('a', 2501), new string('1', 2501), "0." + new string('1', 2498), "0." + new string('1', 2499),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Native, .. Texts.Select(static text => JsonSerializer.Serialize(text))];
}
