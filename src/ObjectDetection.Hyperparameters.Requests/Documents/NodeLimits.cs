namespace ObjectDetection.Hyperparameters.Requests.Documents;

/// <summary>Limits what a document can cost: each value takes about two hundred bytes of memory.</summary>
internal static class NodeLimits
{
    /// <summary>The maximum number of values, with the content of each alias of YAML counted wherever the alias is.</summary>
    public const int MaximumCount = 1_000_000;

    /// <summary>The maximum depth of nesting.</summary>
    public static int MaximumDepth => JsonDocumentReader.Options.MaxDepth;
}
