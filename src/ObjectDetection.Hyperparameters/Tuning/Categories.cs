namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Makes categorical ranges.</summary>
public static class Categories
{
    /// <summary>A range of the given categories, in the given order.</summary>
    /// <typeparam name="T">The type of the categories.</typeparam>
    /// <param name="values">The categories; they are copied.</param>
    public static Categories<T> Of<T>(params ReadOnlySpan<T> values) => new(values.ToArray());
}
