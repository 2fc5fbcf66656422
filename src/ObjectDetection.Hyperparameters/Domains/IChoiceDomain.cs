namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>A domain of named choices, seen without the type of its values.</summary>
public interface IChoiceDomain
{
    /// <summary>The spellings of the choices in the string map, in the order of the documentation.</summary>
    IReadOnlyList<string> Spellings { get; }
}
