using System.CommandLine;
using System.Globalization;
using ObjectDetection.Hyperparameters.Cli.Commands;
using ObjectDetection.Hyperparameters.Datasets;

namespace ObjectDetection.Hyperparameters.Cli.Datasets;

/// <summary>The options that say how a data set is probed.</summary>
internal sealed class ProbeOptions
{
    private const int DefaultExamples = 100;

    public Option<string?> Validation { get; } = new("--validation") { HelpName = Arguments.PathName, Description = "Validation data that is elsewhere, probed together with the training data" };

    public Option<string?> LabelAttribute { get; } = new("--label-attribute") { HelpName = "NAME", Description = "Label of an augmented manifest that has several" };

    public Option<double?> Sample { get; } = new("--sample")
    {
        HelpName = "SHARE",
        Description = "Read only a share of the data, for example 5%; always the same one",
        CustomParser = static result =>
        {
            var text = result.Tokens[0].Value;
            var digits = text.EndsWith('%') ? text[..^1] : text;
            if (double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
                && (text.EndsWith('%') ? share / 100 : share) is > 0 and < 1 and var fraction)
            {
                return fraction;
            }

            result.AddError($"--sample must be a share between 0% and 100%, such as 5% or 0.05, but was {Text.Quote(text)}.");
            return null;
        },
    };

    public Option<long?> MaxExamples { get; } = Arguments.WholeNumber("--max-examples", "N", "Number of examples per problem in JSON and SARIF", 0, int.MaxValue, DefaultExamples);

    public Option<bool> Partial { get; } = Arguments.Flag("--partial", "Keep what merge needs to find duplicates across parts; reads the images whole");

    public DatasetProbeOptions Read(ParseResult parsed) => new()
    {
        Validation = parsed.GetValue(Validation),
        LabelAttribute = parsed.GetValue(LabelAttribute),
        Sample = parsed.GetValue(Sample),
        MaxExamples = (int)parsed.GetValue(MaxExamples)!.Value,
        IsPartial = parsed.GetValue(Partial),
    };
}
