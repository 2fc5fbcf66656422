namespace ObjectDetection.Hyperparameters;

/// <summary>Specifies the consequence of a finding for the job.</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(Json.HyperparametersJsonConverterFactory))]
#endif
public enum FindingSeverity
{
    /// <summary>The job would be rejected or would crash.</summary>
    Error,

    /// <summary>The job would run, but not as intended.</summary>
    Warning,

    /// <summary>The value is valid and effective, but not recommended or not documented.</summary>
    Info,
}
