namespace ObjectDetection.Hyperparameters.Requests;

/// <summary>Specifies how the data of a channel are distributed to several instances.</summary>
public enum S3DataDistribution
{
    /// <summary>Each instance gets all of the data.</summary>
    FullyReplicated,

    /// <summary>Each instance gets a part of the data.</summary>
    ShardedByS3Key,
}
