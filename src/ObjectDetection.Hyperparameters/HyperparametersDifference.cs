using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters;

/// <summary>The hyperparameters in which two records differ, in the order of the catalogue.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is the difference of two records.")]
public sealed class HyperparametersDifference : IReadOnlyList<HyperparameterDifference>
{
    private readonly List<HyperparameterDifference> differences = [];

    internal HyperparametersDifference(ObjectDetectionHyperparameters left, ObjectDetectionHyperparameters right)
    {
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            if (!hyperparameter.HasSameValue(left, right))
            {
                differences.Add(new HyperparameterDifference(hyperparameter, left, right));
            }
        }
    }

    /// <summary>In how many hyperparameters the records differ.</summary>
    public int Count => differences.Count;

    /// <summary>Whether the records describe the same job.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>One of the differences.</summary>
    /// <param name="index">Its position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public HyperparameterDifference this[int index] => differences[index];

    /// <summary>Steps through the differences.</summary>
    public IEnumerator<HyperparameterDifference> GetEnumerator() => differences.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A line for each difference, the same in every culture; a line that says so when there is none.</summary>
    public override string ToString() => IsEmpty ? "no difference" : string.Join(Environment.NewLine, differences);
}
