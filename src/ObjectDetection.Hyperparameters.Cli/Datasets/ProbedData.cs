using ObjectDetection.Hyperparameters.Datasets;

namespace ObjectDetection.Hyperparameters.Cli.Datasets;

/// <summary>A data set beside the jobs of a command line.</summary>
internal sealed record ProbedData(string Path, DatasetReport Report);
