namespace ObjectDetection.Hyperparameters;

/// <summary>Specifies the type of source that a rule is based on.</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(Json.HyperparametersJsonConverterFactory))]
#endif
public enum RuleBasis
{
    /// <summary>The documentation of the algorithm.</summary>
    Documentation,

    /// <summary>Messages and refusals of the algorithm's container.</summary>
    Container,

    /// <summary>The source code of MXNet, which the algorithm is built on.</summary>
    MXNet,

    /// <summary>The service model of the API.</summary>
    Api,

    /// <summary>Outcomes of real jobs.</summary>
    Experience,

    /// <summary>A decision of this library on a question that the sources leave open.</summary>
    Policy,
}
