namespace ObjectDetection.Hyperparameters.Json;

public static partial class ObjectDetectionHyperparametersJson
{
    private static readonly Lazy<string> LazySchema = new(JsonSchemaDocument.Write);

    /// <summary>The JSON Schema (draft 2020-12) of documents, as it is also shipped in the package.</summary>
    /// <remarks>
    /// It accepts what is read and valid. It cannot say what holds between values, whether a pattern is one that Python accepts, or whether a name is given twice;
    /// and of a number that is spelled as a string with an exponent it says only roughly whether it lies within its bounds.
    /// </remarks>
    public static string Schema => LazySchema.Value;
}
