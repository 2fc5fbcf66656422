using System.Text;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters;

/// <summary>Something that was found in a configuration.</summary>
public sealed class Finding
{
    internal Finding(Rule rule, string message, params string[] names)
    {
        Rule = rule;
        Message = message;
        Names = Array.AsReadOnly(names);
    }

    /// <summary>The rule by which it was found.</summary>
    public Rule Rule { get; }

    /// <summary>The rule's stable code.</summary>
    public string Code => Rule.Code;

    /// <summary>What it means for the job.</summary>
    public FindingSeverity Severity => Rule.Severity;

    /// <summary>The names in the string map that are concerned, the one at fault first; empty when the whole map is.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The name at fault; <see langword="null"/> when the whole map is.</summary>
    public string? Name => Names.Count > 0 ? Names[0] : null;

    /// <summary>The name of the record's property at fault; <see langword="null"/> when there is none.</summary>
    public string? PropertyName { get; internal init; }

    /// <summary>The value that was given: as the record holds it, or the text of the map.</summary>
    public object? AttemptedValue { get; internal init; }

    /// <summary>What is accepted and what was given, the same in every culture.</summary>
    public string Message { get; }

    /// <summary>The name or the value that was probably meant; <see langword="null"/> when none is near.</summary>
    public string? Suggestion { get; internal init; }

    /// <summary>Where in the document it was found; <see langword="null"/> when no document was read, or when it stands nowhere in it.</summary>
    public FindingLocation? Location { get; internal init; }

    /// <summary>One line: severity, code, message, and suggestion and location where there are any.</summary>
    public override string ToString()
    {
        var severity = Severity switch
        {
            FindingSeverity.Error => "error",
            FindingSeverity.Warning => "warning",
            _ => "info",
        };
        var builder = new StringBuilder(severity).Append(' ').Append(Code).Append(": ").Append(Message);
        if (Suggestion is not null)
        {
            builder.Append(" Did you mean ").Append(Suggestion).Append('?');
        }

        return Location is null ? builder.ToString() : builder.Append(" [").Append(Location).Append(']').ToString();
    }

    /// <summary>Gets the position among other findings: in the order of the catalogue, then unknown names, then what concerns the whole.</summary>
    internal int Position =>
        Name is not { } name ? int.MaxValue
        : HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) ? hyperparameter.Index
        : HyperparameterCatalogue.All.Count;

    /// <summary>The same finding with a location.</summary>
    internal Finding At(FindingLocation? location) => new(Rule, Message, [.. Names])
    {
        PropertyName = PropertyName,
        AttemptedValue = AttemptedValue,
        Suggestion = Suggestion,
        Location = location,
    };
}
