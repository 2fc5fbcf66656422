using System.ComponentModel;
using System.Globalization;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>Converts the values of a type from and to their spelling in the string map, in every culture. The name of an enum's member is read, too.</summary>
/// <typeparam name="T">The type, which is that of a hyperparameter.</typeparam>
internal sealed class WireConverter<T> : TypeConverter
    where T : struct
{
    private static readonly Domain<T> Domain = HyperparameterCatalogue.All.Select(static hyperparameter => hyperparameter.Domain.Core).OfType<Domain<T>>().Single();

    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? Parse(text) : base.ConvertFrom(context, culture, value);

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T known && destinationType == typeof(string) ? Domain.Format(known) : base.ConvertTo(context, culture, value, destinationType);

    private static T Parse(string text)
    {
        var spelling = Domain.WithWireSpelling(text);
        if (Domain.TryParse(spelling, out var value))
        {
            return value;
        }

        var misspelling = Domain.Diagnose(text);
        var reason = misspelling.Reason is null ? "" : $": {misspelling.Reason}";
        var suggestion = misspelling.Suggestion is null ? "" : $" Did you mean {misspelling.Suggestion}?";
        throw new FormatException($"{typeof(T).Name} must be {misspelling.Required}, but was {Text.Quote(text)}{reason}.{suggestion}");
    }
}
