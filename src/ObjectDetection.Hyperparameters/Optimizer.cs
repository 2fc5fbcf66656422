namespace ObjectDetection.Hyperparameters;

/// <summary>The rule by which gradients change the weights.</summary>
public enum Optimizer
{
    /// <summary>Stochastic gradient descent with momentum.</summary>
    Sgd,

    /// <summary>Adam: adaptive moment estimation.</summary>
    Adam,

    /// <summary>RMSProp: root mean square propagation.</summary>
    RmsProp,

    /// <summary>AdaDelta: an adaptive method that, in MXNet, does not read the learning rate.</summary>
    AdaDelta,
}
