using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Whether the freeze pattern freezes what its author is likely to mean.</summary>
internal static class FreezeChecks
{
    public static void Inspect(ref Inspection inspection)
    {
        if (string.IsNullOrEmpty(inspection.Record.FreezeLayerPattern)
            || !inspection.IsSound(HyperparameterCatalogue.FreezeLayerPattern)
            || !inspection.IsSound(HyperparameterCatalogue.BaseNetwork)
            || !inspection.IsSound(HyperparameterCatalogue.ImageShape))
        {
            return;
        }

        var frozen = FrozenParameters.Of(inspection.Record);
        if (frozen.IsKnown)
        {
            InspectSelection(ref inspection, frozen);
        }
        else
        {
            Report(ref inspection, Rules.FreezeUnknown, "is too slow, or too much Python's own, to tell what it freezes: the job may hang at its start. Simplify it");
        }
    }

    private static void InspectSelection(ref Inspection inspection, FrozenParameters frozen)
    {
        var record = inspection.Record;
        var names = frozen.Names;
        if (names.Count == 0)
        {
            Report(
                ref inspection,
                Rules.FreezesNothing,
                $"matches none of the {Text.Of(frozen.Total)} parameters, which have names such as {frozen.Example}: nothing is frozen. "
                + "Remove it, or begin it as their names begin");
        }
        else if (names.Count == frozen.Total)
        {
            Report(ref inspection, Rules.FreezesEverything, $"freezes all {Text.Of(frozen.Total)} parameters: nothing is trained. Match the first layers of the base network only");
        }
        else if (frozen.InHeads > 0)
        {
            Report(
                ref inspection,
                Rules.FreezesHeads,
                $"freezes {Text.Of(frozen.InHeads)} of the parameters of the heads that SSD adds, such as {names[^1]}: they stay as they began, untrained. "
                + "Match layers of the base network only");
        }

        if (!names.SequenceEqual(frozen.FoundBySearch))
        {
            Report(
                ref inspection,
                Rules.FreezeAmbiguous,
                $"freezes {Text.Of(names.Count)} of {Text.Of(frozen.Total)} parameters, those whose names begin with it, but {Text.Of(frozen.FoundBySearch.Count)} names "
                + "contain it, which is how the documentation puts it. Begin it with ^, or with .* to match anywhere");
        }

        if (names.Count > 0 && !record.UsePretrainedModel && inspection.Context?.BaseModel is null)
        {
            inspection.Report(
                Rules.FreezesRandomWeights,
                $"{HyperparameterCatalogue.FreezeLayerPattern.Name} ({Text.Quote(record.FreezeLayerPattern!)}) is ignored, or freezes weights that are still random, because "
                + $"{HyperparameterCatalogue.UsePretrainedModel.Name} is {HyperparameterCatalogue.UsePretrainedModel.GetText(record)}. Start from a pretrained model, or freeze nothing.",
                HyperparameterCatalogue.FreezeLayerPattern,
                HyperparameterCatalogue.UsePretrainedModel,
                HyperparameterCatalogue.BaseNetwork,
                HyperparameterCatalogue.ImageShape);
        }
    }

    private static void Report(ref Inspection inspection, Rule rule, string effect) =>
        inspection.Report(
            rule,
            $"{HyperparameterCatalogue.FreezeLayerPattern.Name} ({Text.Quote(inspection.Record.FreezeLayerPattern!)}), on {HyperparameterCatalogue.BaseNetwork.Name} "
            + $"{HyperparameterCatalogue.BaseNetwork.GetText(inspection.Record)} with {Text.Of(inspection.Record.ImageShape)} pixels, {effect}.",
            HyperparameterCatalogue.FreezeLayerPattern,
            HyperparameterCatalogue.BaseNetwork,
            HyperparameterCatalogue.ImageShape);
}
