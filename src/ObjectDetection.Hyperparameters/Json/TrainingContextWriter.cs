using System.Text.Json;
using static ObjectDetection.Hyperparameters.Json.TrainingContextReader;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Writes the data set of a training context as <see cref="TrainingContextReader"/> reads it.</summary>
internal static class TrainingContextWriter
{
    /// <summary>Writes the members of a context that contains the profile of a data set.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, DatasetProfile profile)
    {
        writer.WriteStartObject(Dataset);
        Write(writer, Samples, profile.Samples);
        Write(writer, Classes, profile.Classes);
        Write(writer, HighestClassId, profile.HighestClassId);
        Write(writer, MaxObjects, profile.MaxObjectsPerImage);
        Write(writer, ValidationMaxObjects, profile.ValidationMaxObjectsPerImage);
        Write(writer, WidestLabel, profile.WidestLabel);
        Write(writer, ValidationWidestLabel, profile.ValidationWidestLabel);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, int? count)
    {
        if (count is { } known)
        {
            writer.WriteNumber(name, known);
        }
    }
}
