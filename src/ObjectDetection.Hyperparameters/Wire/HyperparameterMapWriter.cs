using System.Numerics;
using System.Runtime.CompilerServices;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Wire;

/// <summary>Writes the string map that CreateTrainingJob expects.</summary>
/// <remarks>
/// A map is a copy of one that holds the same names with the texts of their defaults, in which only the other texts are replaced: a dictionary that is copied as a
/// whole computes no hash. Which names there are depends on few values, so that there are few such templates.
/// </remarks>
internal struct HyperparameterMapWriter : IHyperparameterVisitor
{
    /// <summary>How many texts are replaced in a copy; when there are more, it is quicker to begin with an empty map.</summary>
    private const int MostReplaced = 12;

    /// <summary>The newest of the templates so far, of which there are few.</summary>
    private static Template? newest;

    private uint present;
    private uint changed;
    private Texts texts;

    /// <summary>Every hyperparameter that has a value, default or not, in the order of the catalogue.</summary>
    /// <remarks>Defaults are written because documentation and container do not agree on all of them: silence would be ambiguous.</remarks>
    public static Dictionary<string, string> Write(ObjectDetectionHyperparameters record)
    {
        var writer = default(HyperparameterMapWriter);
        record.Accept(ref writer);
        return writer.ToMap();
    }

    /// <inheritdoc/>
    public bool Visit<T>(RequiredHyperparameter<T> hyperparameter, T value) => Take(hyperparameter, value);

    /// <inheritdoc/>
    public bool Visit<T>(DefaultedHyperparameter<T> hyperparameter, T value)
    {
        if (!hyperparameter.Domain.AreSame(value, hyperparameter.Default))
        {
            return Take(hyperparameter, value);
        }

        if (hyperparameter.HasDefaultInMap)
        {
            present |= 1u << hyperparameter.Index;
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Visit<T>(OptionalHyperparameter<T> hyperparameter, T value) => value is null || Take(hyperparameter, value);

    private static Dictionary<string, string> MapOf(uint present)
    {
        var known = Volatile.Read(ref newest);
        for (var template = known; template is not null; template = template.Older)
        {
            if (template.Present == present)
            {
                return template.Map;
            }
        }

        // When two threads come here at once, one template is lost, and made again when it is needed again.
        var map = MakeTemplate(present);
        Volatile.Write(ref newest, new Template(present, map, known));
        return map;
    }

    private static Dictionary<string, string> MakeTemplate(uint present)
    {
        var template = new Dictionary<string, string>();
        foreach (var hyperparameter in HyperparameterCatalogue.Span)
        {
            if ((present & (1u << hyperparameter.Index)) != 0)
            {
                template.Add(hyperparameter.Name, hyperparameter.DefaultText ?? "");
            }
        }

        return template;
    }

    private bool Take<T>(Hyperparameter<T> hyperparameter, T value)
    {
        if (!hyperparameter.Domain.IsAbsent(value))
        {
            var bit = 1u << hyperparameter.Index;
            present |= bit;
            changed |= bit;
            texts[hyperparameter.Index] = hyperparameter.Domain.Format(value);
        }

        return true;
    }

    private Dictionary<string, string> ToMap()
    {
        var isCopy = BitOperations.PopCount(changed) <= MostReplaced;
        var map = isCopy
            ? new Dictionary<string, string>(MapOf(present))
            : new Dictionary<string, string>(BitOperations.PopCount(present));
        var written = isCopy ? changed : present;
        foreach (var hyperparameter in HyperparameterCatalogue.Span)
        {
            var bit = 1u << hyperparameter.Index;
            if ((written & bit) != 0)
            {
                map[hyperparameter.Name] = (changed & bit) != 0 ? texts[hyperparameter.Index] : hyperparameter.DefaultText!;
            }
        }

        return map;
    }

    /// <summary>The map of all defaults with certain names.</summary>
    private sealed class Template(uint present, Dictionary<string, string> map, Template? older)
    {
        public uint Present { get; } = present;

        public Dictionary<string, string> Map { get; } = map;

        public Template? Older { get; } = older;
    }

    /// <summary>A text for each hyperparameter, on the stack.</summary>
    [InlineArray(32)]
    private struct Texts
    {
        private string first;
    }
}
