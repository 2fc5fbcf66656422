using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Whether early stopping, and what is said of it, can have an effect.</summary>
internal static class EarlyStoppingChecks
{
    public static void Inspect(ref Inspection inspection)
    {
        var record = inspection.Record;
        if (!record.EarlyStopping)
        {
            InspectDetail(ref inspection, HyperparameterCatalogue.EarlyStoppingMinEpochs);
            InspectDetail(ref inspection, HyperparameterCatalogue.EarlyStoppingPatience);
            InspectDetail(ref inspection, HyperparameterCatalogue.EarlyStoppingTolerance);
            return;
        }

        if (record.EarlyStoppingMinEpochs >= record.Epochs)
        {
            ReportTooLate(ref inspection, HyperparameterCatalogue.EarlyStoppingMinEpochs);
        }

        if (record.EarlyStoppingPatience >= record.Epochs)
        {
            ReportTooLate(ref inspection, HyperparameterCatalogue.EarlyStoppingPatience);
        }
    }

    private static void InspectDetail<T>(ref Inspection inspection, DefaultedHyperparameter<T> detail)
    {
        if (!detail.IsDefault(inspection.Record))
        {
            inspection.Report(
                Rules.EarlyStoppingOff,
                $"{detail.Name} ({detail.GetText(inspection.Record)}) is ignored, because {HyperparameterCatalogue.EarlyStopping.Name} is off. "
                + $"Turn it on, or leave {detail.Name} at its default ({detail.DefaultText}).",
                detail,
                HyperparameterCatalogue.EarlyStopping);
        }
    }

    private static void ReportTooLate(ref Inspection inspection, Hyperparameter cause) =>
        inspection.Report(
            Rules.EarlyStoppingTooLate,
            $"{cause.Name} must be below {HyperparameterCatalogue.Epochs.Name} ({Text.Of(inspection.Record.Epochs)}) for early stopping to end the job, "
            + $"but was {cause.GetText(inspection.Record)}: every epoch is trained. Lower it, or raise {HyperparameterCatalogue.Epochs.Name}.",
            cause,
            HyperparameterCatalogue.Epochs,
            HyperparameterCatalogue.EarlyStopping);
}
