namespace ObjectDetection.Hyperparameters.Json;

public static partial class ObjectDetectionHyperparametersJson
{
    private static readonly Lazy<string> LazySchema = new(JsonSchemaDocument.Write);

    /// <summary>Gets the JSON Schema (draft 2020-12) of documents, which the package also contains as a file.</summary>
    /// <remarks>
    /// The schema accepts what can be read and is valid. It cannot check relations between values, whether Python accepts a pattern, or whether a name is duplicate.
    /// It checks the bounds of a number that is spelled as a string with an exponent only roughly.
    /// </remarks>
    public static string Schema => LazySchema.Value;
}
