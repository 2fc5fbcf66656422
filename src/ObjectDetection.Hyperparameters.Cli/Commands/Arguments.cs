using System.CommandLine;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class Arguments
{
    public static Argument<string> File(string description = "A typed JSON document or a string map; - is standard input.") => new("FILE") { Description = description };

    public static Option<string> Format(string usual, params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = $"The form of the output: {string.Join(", ", formats)}.",
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => usual,
        };
        return option.AcceptOnlyFromAmong(formats);
    }
}
