using FluentValidation;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Fuzzing.Invariants;

/// <summary>What is written reads back equal, as map and as JSON.</summary>
internal static class RoundTrips
{
    private static readonly HyperparametersJsonOptions Complete = new() { IncludeDefaults = true, Indented = false };

    public static void Hold(ObjectDetectionHyperparameters record)
    {
        HoldAsMap(record);
        HoldAsJson(record, null);
        HoldAsJson(record, Complete);
    }

    private static void HoldAsMap(ObjectDetectionHyperparameters record)
    {
        var map = record.ToHyperParameters(validate: false);
        var read = ObjectDetectionHyperparameters.ReadHyperParameters(map);
        if (HasTooLongPattern(record))
        {
            // A draft is written whatever its pattern; the reader of a map holds it to the limit of the service.
            Invariant.Holds(!read.IsReadable, $"A value of {record.FreezeLayerPattern!.Length} characters exceeds the limit of the service.");
            return;
        }

        if (record.LrSchedulerStep.Any(static epoch => epoch < 1))
        {
            // JSON shows such a list, so that it can be reviewed; in a map it is misspelled.
            Invariant.Holds(!read.IsReadable, $"An epoch list of a map has positive numbers only: {record}");
            return;
        }

        Equal(record, read, "map");
        if (read.Hyperparameters is { } copy)
        {
            Invariant.Holds(copy.ToHyperParameters(validate: false).SequenceEqual(map), $"A map that was read is written again as it was: {string.Join(", ", map)}");
        }
    }

    private static void HoldAsJson(ObjectDetectionHyperparameters record, HyperparametersJsonOptions? options)
    {
        byte[] json;
        try
        {
            json = ObjectDetectionHyperparametersJson.SerializeToUtf8Bytes(record, options);
        }
        catch (ValidationException)
        {
            Invariant.Holds(record.FreezeLayerPattern is { } pattern && !Text.IsUnicode(pattern), $"JSON can represent {record}");
            return;
        }

        if (!HasTooLongPattern(record))
        {
            Equal(record, ObjectDetectionHyperparametersJson.Read(json), "JSON");
        }
    }

    private static void Equal(ObjectDetectionHyperparameters record, HyperparametersReadResult read, string form)
    {
        Invariant.Holds(read.IsReadable, $"What is written as {form} can be read, but not {record}: {read}");
        Invariant.Holds(read.Hyperparameters == WithoutEmptyPattern(record), $"{record} is written as {form}, but read as {read.Hyperparameters}");
    }

    /// <summary>An empty pattern is the same as none, and read as none.</summary>
    private static ObjectDetectionHyperparameters WithoutEmptyPattern(ObjectDetectionHyperparameters record) =>
        record.FreezeLayerPattern is "" ? record with { FreezeLayerPattern = null } : record;

    private static bool HasTooLongPattern(ObjectDetectionHyperparameters record) => record.FreezeLayerPattern?.Length > ServiceLimits.MaximumValueLength;
}
