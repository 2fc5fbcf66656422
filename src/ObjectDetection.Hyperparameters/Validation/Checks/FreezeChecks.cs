using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;
using static ObjectDetection.Hyperparameters.Catalogue.HyperparameterCatalogue;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Checks whether the freeze pattern freezes what its author probably means.</summary>
internal static class FreezeChecks
{
    public static void Inspect(ref Inspection inspection)
    {
        if (string.IsNullOrEmpty(inspection.Record.FreezeLayerPattern) || !inspection.IsSound(FreezeLayerPattern))
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
            Report(ref inspection, Rules.FreezeUnknown,
                $"Cannot determine what {PatternOf(inspection)} freezes: matching takes too long or needs Python itself. "
                + "The job may hang at its start. Simplify the pattern.");
        }
    }

    private static void InspectSelection(ref Inspection inspection, FrozenParameters frozen)
    {
        var names = frozen.Names;
        if (names.Count == 0)
        {
            Report(ref inspection, Rules.FreezesNothing,
                $"{PatternOf(inspection)} matches none of the {AllOf(inspection, frozen)}, such as {frozen.ExampleName}, so nothing is frozen. "
                + "Match a name from its start or remove the pattern.");
        }
        else if (names.Count == frozen.Total)
        {
            Report(ref inspection, Rules.FreezesEverything,
                $"{PatternOf(inspection)} freezes all {AllOf(inspection, frozen)}, so nothing is trained. Match only the first layers of the base network.");
        }
        else if (frozen.InHeads > 0)
        {
            Report(ref inspection, Rules.FreezesHeads,
                $"{PatternOf(inspection)} freezes {Wording.Count(frozen.InHeads, "parameter")} of the SSD heads, such as {names[^1]}. The heads are not pretrained. "
                + "Match only layers of the base network.");
        }

        if (!names.SequenceEqual(frozen.FoundBySearch))
        {
            Report(ref inspection, Rules.FreezeAmbiguous,
                $"{PatternOf(inspection)} freezes {Text.Of(names.Count)} of the {AllOf(inspection, frozen)}, but {Text.Of(frozen.FoundBySearch.Count)} names "
                + "contain a match. Only a match at the start counts. Begin the pattern with ^, or with .* to match anywhere.");
        }

        if (names.Count > 0 && !inspection.Record.UsePretrainedModel && inspection.Context?.BaseModel is null)
        {
            inspection.Report(Rules.FreezesRandomWeights, [FreezeLayerPattern, UsePretrainedModel, HyperparameterCatalogue.BaseNetwork, ImageShape],
                $"{PatternOf(inspection)} freezes random weights or is ignored, because {UsePretrainedModel.Name} is off. "
                + "Start from a pretrained model or remove the pattern.");
        }
    }

    private static string PatternOf(in Inspection inspection) => FreezeLayerPattern.NameAndValue(inspection.Record);

    private static string AllOf(in Inspection inspection, FrozenParameters frozen) =>
        $"{Text.Of(frozen.Total)} parameters of {HyperparameterCatalogue.BaseNetwork.GetText(inspection.Record)}";

    private static void Report(ref Inspection inspection, Rule rule, string message) =>
        inspection.Report(rule, [FreezeLayerPattern, HyperparameterCatalogue.BaseNetwork, ImageShape], message);
}
