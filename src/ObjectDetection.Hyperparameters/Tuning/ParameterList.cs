namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Makes lists of the API's shapes.</summary>
public static class ParameterList
{
    /// <summary>A list of the given items, in the given order.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; they are copied.</param>
    public static ParameterList<T> Of<T>(params ReadOnlySpan<T> items) => new(items.ToArray());
}
