using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters;

/// <summary>A problem found in a configuration.</summary>
public sealed partial class Finding
{
    internal Finding(Rule rule, string message, params string[] names)
    {
        Rule = rule;
        Message = Text.Visible(message);
        Names = Array.AsReadOnly(names);
    }

    internal Finding(Rule rule, string message, Hyperparameter subject, object? value)
        : this(rule, message, subject.Name) =>
        (PropertyName, AttemptedValue) = (subject.PropertyName, value);

    /// <summary>Gets the rule that the configuration breaks.</summary>
    public Rule Rule { get; }

    /// <summary>Gets the stable code of the rule.</summary>
    public string Code => Rule.Code;

    /// <summary>Gets the consequence for the job.</summary>
    public FindingSeverity Severity => Rule.Severity;

    /// <summary>Gets the names of the hyperparameters involved, the one at fault first. The list is empty if the finding is about the whole.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Gets the name of the hyperparameter at fault, or <see langword="null"/> if the finding is about the whole.</summary>
    public string? Name => Names.Count > 0 ? Names[0] : null;

    /// <summary>Gets the name of the record's property at fault, or <see langword="null"/> if there is none.</summary>
    public string? PropertyName { get; internal init; }

    /// <summary>Gets the value at fault: the value of the record, or the text of the map.</summary>
    public object? AttemptedValue { get; internal init; }

    /// <summary>Gets a message that says what is wrong and what to do. It is the same in every culture, and has no control characters.</summary>
    public string Message { get; }

    /// <summary>Gets the name or the value that was probably meant, or <see langword="null"/> if none is close.</summary>
    public string? Suggestion { get; internal init; }

    /// <summary>Gets the location in the document, or <see langword="null"/> if there is none.</summary>
    public FindingLocation? Location { get; internal init; }

    /// <summary>Returns one line with the severity, the code, the message and, if known, the suggestion and the location.</summary>
    public override string ToString()
    {
        var location = Location is null ? "" : $" [{Location}]";
        return $"{Words.Severity.Format(Severity)} {Code}: {MessageWithSuggestion}{location}";
    }

    /// <summary>Gets the message and, if known, what was probably meant.</summary>
    internal string MessageWithSuggestion => Suggestion is null ? Message : $"{Message} Did you mean {Suggestion}?";

    /// <summary>Gets the part of a range that the finding is about, or <see langword="null"/> if it is about no part of one.</summary>
    internal RangePart? Part { get; private init; }

    /// <summary>Gets the sort key: errors, then warnings, then infos; of these, the order of the catalogue, then unknown names, then findings about the whole.</summary>
    internal long SortKey => ((long)Severity << 32) + Position;

    internal int Position =>
        Name is not { } name ? int.MaxValue
        : HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) ? hyperparameter.Index
        : HyperparameterCatalogue.All.Count;

    internal Finding At(FindingLocation? location) => With(location, Part);

    internal Finding In(RangePart part) => With(Location, part);

    private Finding With(FindingLocation? location, RangePart? part) => new(Rule, Message, [.. Names])
    {
        PropertyName = PropertyName,
        AttemptedValue = AttemptedValue,
        Suggestion = Suggestion,
        Location = location,
        Part = part,
    };
}
