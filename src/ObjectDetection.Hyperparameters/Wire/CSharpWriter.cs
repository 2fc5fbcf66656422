using System.Globalization;
using System.Text;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Wire;

/// <summary>Writes the C# expression that creates a record. Values that the record has anyway are omitted.</summary>
internal readonly struct CSharpWriter : IHyperparameterVisitor
{
    private const string Step = "    ";

    private readonly StringBuilder text;
    private readonly string indentation;

    private CSharpWriter(StringBuilder text, string indentation) => (this.text, this.indentation) = (text, indentation);

    /// <summary>Writes the expression, over several lines.</summary>
    /// <param name="record">The record. Its values can be invalid.</param>
    /// <param name="indentation">What each line but the first begins with.</param>
    public static string Write(ObjectDetectionHyperparameters record, string indentation = "")
    {
        var text = new StringBuilder().Append("new ").Append(nameof(ObjectDetectionHyperparameters)).Append('\n').Append(indentation).Append("{\n");
        var writer = new CSharpWriter(text, indentation);
        record.Accept(ref writer);
        return text.Append(indentation).Append('}').ToString();
    }

    /// <summary>Writes a value as C# spells it.</summary>
    public static string WriteValue(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        int number => Text.Of(number),
        double number => WriteReal(number),
        string pattern => WriteText(pattern),
        EpochList epochs => $"[{string.Join(", ", epochs.Select(Text.Of))}]",
        Enum choice => WriteChoice(choice),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };

    /// <inheritdoc/>
    public bool Visit<T>(Hyperparameter<T> hyperparameter, T value)
    {
        if (hyperparameter.IsRequired || !hyperparameter.Domain.AreSame(value, hyperparameter.Initial))
        {
            text.Append(indentation).Append(Step).Append(hyperparameter.PropertyName).Append(" = ").Append(WriteValue(value)).Append(",\n");
        }

        return true;
    }

    private static string WriteReal(double number) =>
        double.IsNaN(number) ? "double.NaN"
        : double.IsPositiveInfinity(number) ? "double.PositiveInfinity"
        : double.IsNegativeInfinity(number) ? "double.NegativeInfinity"
        : RealText.Format(number);

    private static string WriteChoice(Enum choice)
    {
        var type = choice.GetType();
        return Enum.IsDefined(type, choice)
            ? $"{type.Name}.{choice}"
            : $"({type.Name})({Text.Of(Convert.ToInt32(choice, CultureInfo.InvariantCulture))})";
    }

    private static string WriteText(string content) =>
        $"\"{Text.Visible(content.Replace("\\", "\\\\").Replace("\"", "\\\""))}\"";
}
