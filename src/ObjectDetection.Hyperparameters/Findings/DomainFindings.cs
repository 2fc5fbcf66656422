using System.Diagnostics;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Findings;

/// <summary>Converts the problems that a domain reports into findings.</summary>
internal static class DomainFindings
{
    public static Finding Of(Hyperparameter hyperparameter, Violation violation, object? value) =>
        new(RuleFor(violation.Kind), $"{hyperparameter.Name} must be {violation.Required}, but was {violation.Given}.", hyperparameter, value);

    public static Finding Of(Hyperparameter hyperparameter, Misspelling misspelling, string text)
    {
        var reason = misspelling.Reason is null ? "" : $": {misspelling.Reason}";
        var message = $"{hyperparameter.Name} must be {misspelling.Required}, but was {Text.Quote(text)}{reason}.";
        return new Finding(RuleFor(misspelling.Kind), message, hyperparameter, text) { Suggestion = misspelling.Suggestion };
    }

    private static Rule RuleFor(ViolationKind kind) => kind switch
    {
        ViolationKind.WholeNumberOutOfRange => Rules.WholeNumberOutOfRange,
        ViolationKind.RealOutOfRange => Rules.RealOutOfRange,
        ViolationKind.NotFinite => Rules.NotFinite,
        ViolationKind.UndefinedChoice => Rules.UndefinedChoice,
        ViolationKind.EpochNotPositive => Rules.EpochNotPositive,
        ViolationKind.InvalidPattern => Rules.InvalidPattern,
        ViolationKind.TooLong => Rules.ValueTooLong,
        ViolationKind.LineBreak => Rules.LineBreak,
        _ => throw new UnreachableException(),
    };

    private static Rule RuleFor(MisspellingKind kind) => kind switch
    {
        MisspellingKind.WholeNumber => Rules.MisspelledWholeNumber,
        MisspellingKind.WholeNumberTooSmall => Rules.WholeNumberOutOfRange,
        MisspellingKind.WholeNumberTooLarge => Rules.WholeNumberTooLarge,
        MisspellingKind.Real => Rules.MisspelledReal,
        MisspellingKind.Choice => Rules.UnknownChoice,
        MisspellingKind.Flag => Rules.MisspelledFlag,
        MisspellingKind.EpochList => Rules.MisspelledEpochList,
        _ => throw new UnreachableException(),
    };
}
