#nullable enable

using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>The rules that the analyzer can report: those that need neither a context nor a document.</summary>
internal static class Descriptors
{
    private const string Category = "ObjectDetection.Hyperparameters";

    private static readonly string? CodePages =
        typeof(Descriptors).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(static attribute => attribute.Key == nameof(CodePages))?.Value;

    private static readonly Dictionary<string, DiagnosticDescriptor> ByCode = Covered.ToDictionary(static rule => rule.Code, Describe, StringComparer.Ordinal);

    /// <summary>Gets a descriptor for each rule, in the order of the codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.CreateRange(Covered.Select(static rule => rule.Code).OrderBy(static code => code, StringComparer.Ordinal).Select(static code => ByCode[code]));

    /// <summary>Gets the rules.</summary>
    /// <remarks>ODH316 is absent: an incremental job makes it void, and the source does not say whether the job is one.</remarks>
    private static IEnumerable<Rule> Covered =>
    [
        Rules.WholeNumberOutOfRange, Rules.RealOutOfRange, Rules.NotFinite, Rules.UndefinedChoice, Rules.EpochNotPositive, Rules.InvalidPattern, Rules.ValueTooLong,
        Rules.LineBreak, Rules.StepsNotIncreasing, Rules.ScheduleWithoutUpdates, Rules.StepNeverReached, Rules.FactorWithoutSteps, Rules.LearningRateIgnored,
        Rules.ScheduleIgnored, Rules.MomentumIgnored, Rules.WeightDecayIgnored, Rules.LearningRateLarge, Rules.WeightDecayLarge, Rules.EarlyStoppingOff,
        Rules.EarlyStoppingTooLate, Rules.FreezesNothing, Rules.FreezesHeads, Rules.FreezesEverything, Rules.FreezeAmbiguous, Rules.FreezeUnknown,
        Rules.BatchAboveSamples, Rules.ImageAboveContainerMaximum, Rules.LabelHoldsNothing, Rules.ImageNotRecommended, Rules.NotDocumented, Rules.ScheduleSpent,
        Rules.DifferingDefault, Rules.RmsPropLogsLess, Rules.Missing, Rules.UnknownName, Rules.EmptyValue, Rules.MisspelledWholeNumber, Rules.MisspelledReal, Rules.UnknownChoice,
        Rules.MisspelledFlag, Rules.MisspelledEpochList, Rules.WholeNumberTooLarge, Rules.DuplicateName, Rules.NullEntry, Rules.TooManyEntries, Rules.NameTooLong,
        Rules.OtherAlgorithm, Rules.ContainerOnlyValue, Rules.EntryTooLong, Rules.RangeNotIncreasing, Rules.RangeOutsideDomain,
        Rules.RecommendedEndOutsideDomain, Rules.LogarithmicNotPositive, Rules.ReverseLogarithmicOutside, Rules.ReverseLogarithmicWholeNumbers, Rules.UndefinedScale,
        Rules.RangeEndTooLong, Rules.CategoryCount, Rules.CategoryRepeated, Rules.CategoryOutsideDomain, Rules.MapNotValidated, Rules.ReviewDiscarded,
    ];

    public static bool TryFind(Rule rule, out DiagnosticDescriptor descriptor) => ByCode.TryGetValue(rule.Code, out descriptor!);

    private static DiagnosticDescriptor Describe(Rule rule) => new(
        rule.Code,
        rule.Title,
        "{0}",
        Category,
        SeverityOf(rule.Severity),
        isEnabledByDefault: true,
        helpLinkUri: HelpLink(rule, CodePages));

    private static DiagnosticSeverity SeverityOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => DiagnosticSeverity.Error,
        FindingSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    /// <summary>Returns the section about a rule in the folder of the pages about codes, or the source of the rule while the repository has no address.</summary>
    internal static string HelpLink(Rule rule, string? folder) => folder is { Length: > 0 } ? $"{folder}/{rule.Section}" : rule.Url.OriginalString;
}
