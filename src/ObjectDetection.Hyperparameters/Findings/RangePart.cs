namespace ObjectDetection.Hyperparameters.Findings;

/// <summary>The part of a range that a finding is about.</summary>
/// <param name="Name">What messages call the part.</param>
/// <param name="Item">The index of a category.</param>
internal readonly record struct RangePart(string Name, int Item = 0)
{
    public const string Minimum = "minimum";
    public const string Maximum = "maximum";
    public const string Scale = "scale";
    public const string Category = "category";
}
