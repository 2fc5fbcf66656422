namespace ObjectDetection.Hyperparameters;

/// <summary>What kind of source a rule rests on.</summary>
public enum RuleBasis
{
    /// <summary>The documentation of the algorithm.</summary>
    Documentation,

    /// <summary>What the algorithm's container itself printed or refused.</summary>
    Container,

    /// <summary>The code of MXNet, on which the algorithm is built.</summary>
    MXNet,

    /// <summary>The service model of the API.</summary>
    Api,

    /// <summary>What became of real jobs.</summary>
    Experience,

    /// <summary>A decision of this library, where the sources leave a question open.</summary>
    Policy,
}
