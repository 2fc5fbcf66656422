using System.CommandLine;
using System.Globalization;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class Arguments
{
    /// <summary>The value of an option that is a file.</summary>
    public const string FileName = "FILE";

    /// <summary>The value of an option that is a file or a folder.</summary>
    public const string PathName = "PATH";

    /// <summary>Determines whether the value of an option or of an argument is the name of a file or of a folder.</summary>
    public static bool IsFile(this Symbol symbol) => symbol is Option option ? option.HelpName is FileName or PathName : symbol is Argument { CompletionSources.Count: 0 };

    public static Argument<string> File(string description = "Typed JSON document or string map; - for standard input") => new(FileName) { Description = description };

    /// <summary>Creates an option without a value.</summary>
    public static Option<bool> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };

    public static bool HasValue(this Option option) => option.Arity.MaximumNumberOfValues > 0;

    /// <summary>Creates the option for the output format, of which the first is the default.</summary>
    public static Option<string> Format(params string[] formats) => Choice("--format", "Output format", formats);

    /// <summary>Creates an option that accepts one of several words, of which the first is the default.</summary>
    public static Option<string> Choice(string name, string description, params string[] choices)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', choices),
            DefaultValueFactory = _ => choices[0],
        };
        option.CompletionSources.Add(choices);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !choices.Contains(word, StringComparer.Ordinal))
            {
                result.AddError(NotAChoice(name, word, choices));
            }
        });
        return option;
    }

    /// <summary>Says which words an option or an argument accepts, and which was given instead.</summary>
    public static string NotAChoice(string name, string word, string[] choices) =>
        $"{name} must be {Text.Alternatives(choices)}, but was {Text.Quote(word)}.{UsageErrors.Question(Suggestions.Nearest(word, choices))}";

    public static Option<long?> WholeNumber(string name, string helpName, string description, long minimum, long maximum, long? usual = null) => new(name)
    {
        HelpName = helpName,
        DefaultValueFactory = usual is null ? null : _ => usual,
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
