using System.Text.Json;
using ObjectDetection.Hyperparameters.Requests.Catalogue;

namespace ObjectDetection.Hyperparameters.Requests;

/// <summary>Writes a request in the shape of the API, with what is set, in the order of the API's reference.</summary>
internal static class RequestWriter
{
    public static string Write(TrainingRequest request) => ObjectDetectionHyperparametersJson.ToIndentedText(writer =>
    {
        writer.WriteStartObject();
        Write(writer, RequestNames.TrainingJobName, request.TrainingJobName);
        writer.WriteStartObject(RequestNames.HyperParameters);
        foreach (var (name, value) in request.HyperParameters)
        {
            writer.WritePropertyName(UnicodeText.Of(RequestNames.HyperParameters, name));

            // A document can have null, which a review reports.
            writer.WriteStringValue(value is null ? null : UnicodeText.Of(name, value));
        }

        writer.WriteEndObject();
        writer.WriteStartObject(RequestNames.AlgorithmSpecification);
        Write(writer, RequestNames.TrainingImage, request.TrainingImage);
        Write(writer, RequestNames.TrainingInputMode, request.TrainingInputMode?.ToString());
        writer.WriteEndObject();
        Write(writer, RequestNames.RoleArn, request.RoleArn);
        if (request.InputDataConfig.Count > 0)
        {
            writer.WriteStartArray(RequestNames.InputDataConfig);
            foreach (var channel in request.InputDataConfig)
            {
                Write(writer, channel);
            }

            writer.WriteEndArray();
        }

        WriteGroup(writer, RequestNames.OutputDataConfig, RequestNames.S3OutputPath, request.S3OutputPath);
        WriteResources(writer, request);
        writer.WriteStartObject(RequestNames.StoppingCondition);
        Write(writer, RequestNames.MaxRuntimeInSeconds, request.MaxRuntimeInSeconds);
        Write(writer, RequestNames.MaxWaitTimeInSeconds, request.MaxWaitTimeInSeconds);
        writer.WriteEndObject();
        if (request.EnableManagedSpotTraining is { } isSpot)
        {
            writer.WriteBoolean(RequestNames.EnableManagedSpotTraining, isSpot);
        }

        WriteGroup(writer, RequestNames.CheckpointConfig, RequestNames.S3Uri, request.CheckpointS3Uri);
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, Channel channel)
    {
        writer.WriteStartObject();
        Write(writer, RequestNames.ChannelName, channel.ChannelName);
        writer.WriteStartObject(RequestNames.DataSource);
        if (channel.S3Uri is not null)
        {
            writer.WriteStartObject(RequestNames.S3DataSource);
            Write(writer, RequestNames.S3DataType, channel.S3DataType?.ToString());
            Write(writer, RequestNames.S3Uri, channel.S3Uri);
            Write(writer, RequestNames.S3DataDistributionType, channel.S3DataDistributionType?.ToString());
            if (channel.AttributeNames.Count > 0)
            {
                writer.WriteStartArray(RequestNames.AttributeNames);
                foreach (var name in channel.AttributeNames)
                {
                    writer.WriteStringValue(UnicodeText.Of(RequestNames.AttributeNames, name));
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        Write(writer, RequestNames.ContentType, channel.ContentType);
        Write(writer, RequestNames.CompressionType, channel.CompressionType);
        Write(writer, RequestNames.RecordWrapperType, channel.RecordWrapperType?.ToString());
        Write(writer, RequestNames.InputMode, channel.InputMode?.ToString());
        if (channel.ShuffleSeed is { } seed)
        {
            writer.WriteStartObject(RequestNames.ShuffleConfig);
            writer.WriteNumber(RequestNames.Seed, seed);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteResources(Utf8JsonWriter writer, TrainingRequest request)
    {
        writer.WriteStartObject(RequestNames.ResourceConfig);
        Write(writer, RequestNames.InstanceType, request.InstanceType);
        Write(writer, RequestNames.InstanceCount, request.InstanceCount);
        if (request.InstanceGroups.Count > 0)
        {
            writer.WriteStartArray(RequestNames.InstanceGroups);
            foreach (var group in request.InstanceGroups)
            {
                writer.WriteStartObject();
                Write(writer, RequestNames.InstanceType, group.InstanceType);
                Write(writer, RequestNames.InstanceCount, group.InstanceCount);
                Write(writer, RequestNames.InstanceGroupName, group.InstanceGroupName);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        Write(writer, RequestNames.VolumeSizeInGB, request.VolumeSizeInGB);
        writer.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter writer, string group, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteStartObject(group);
            writer.WriteString(name, UnicodeText.Of(name, text));
            writer.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, UnicodeText.Of(name, text));
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
        }
    }
}
