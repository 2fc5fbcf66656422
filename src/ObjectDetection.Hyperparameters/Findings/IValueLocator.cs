using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Findings;

/// <summary>Knows where in a document the values of hyperparameters stand.</summary>
internal interface IValueLocator
{
    /// <summary>Where a hyperparameter's value stands; <see langword="null"/> when the document does not give it.</summary>
    FindingLocation? Locate(Hyperparameter hyperparameter);
}
