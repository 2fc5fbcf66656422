using System.CommandLine;
using System.Globalization;
using ObjectDetection.Hyperparameters.Domains;

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

    /// <summary>An option for a whole number between two bounds.</summary>
    public static Option<long?> WholeNumber(string name, string helpName, string description, long minimum, long maximum) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
            {
                return number;
            }

            result.AddError($"{name} must be a whole number from {Text.Of(minimum)} to {Text.Of(maximum)}, but was {Text.Quote(text)}.");
            return null;
        },
    };
}
