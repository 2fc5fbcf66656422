namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Creates categorical ranges.</summary>
public static class Categories
{
    /// <summary>Creates a range of categories.</summary>
    /// <typeparam name="T">The type of the categories.</typeparam>
    /// <param name="values">The categories; they are copied.</param>
    public static Categories<T> Of<T>(params ReadOnlySpan<T> values) => new(values.ToArray());
}
