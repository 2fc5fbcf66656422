using ObjectDetection.Hyperparameters.Datasets.Probing;

namespace ObjectDetection.Hyperparameters.Datasets.Records;

/// <summary>A RecordIO file, and the index that belongs to it, if any.</summary>
internal sealed record RecordFiles(DataSource Records, DataSource? Index = null);
