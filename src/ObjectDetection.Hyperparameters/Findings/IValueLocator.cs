using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Findings;

/// <summary>Finds the values of hyperparameters in a document.</summary>
internal interface IValueLocator
{
    /// <summary>Returns the location of a value, or <see langword="null"/> if the document does not contain it.</summary>
    FindingLocation? Locate(Hyperparameter hyperparameter);
}
