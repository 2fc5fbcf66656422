namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>What the suffix of a file says that it is.</summary>
internal enum SuffixKind
{
    Other,
    Image,
    Json,
    Records,
    Index,
    Manifest,
    List,
}
