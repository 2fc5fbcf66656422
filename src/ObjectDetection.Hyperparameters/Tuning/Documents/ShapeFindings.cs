using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tuning.Documents;

/// <summary>What can be wrong with the shape of a JSON document.</summary>
internal static class ShapeFindings
{
    public static JsonProblem NotAnObject(DocumentElement root) =>
        root.Problem(new Finding(Rules.NotAnObject, $"The document must be a JSON object, but was {root.Describe()}.") { AttemptedValue = root.Raw });

    public static JsonProblem WrongRoot(DocumentElement root, string required, string given) =>
        root.Problem(new Finding(Rules.TuningDocumentShape, $"The document must be {required}, but {given}."));

    public static JsonProblem Wrong(DocumentElement element, string name, string required) =>
        element.Problem(new Finding(Rules.TuningDocumentShape, $"{Text.Cut(name)} must be {required}, but was {element.Describe()}.", name) { AttemptedValue = element.Raw });

    public static JsonProblem Missing(DocumentElement around, string name, string required) =>
        around.Problem(new Finding(Rules.TuningDocumentShape, $"{name} is missing. It must be {required}.", name));
}
