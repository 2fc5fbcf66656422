using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Whether the algorithm trains on the instances, and how several of them work together.</summary>
internal static class MachineChecks
{
    public static void Inspect(ref Inspection inspection)
    {
        if (inspection.Context is not { } context)
        {
            return;
        }

        if (context.InstanceType is { } type && inspection.Instance is null)
        {
            InspectType(ref inspection, type);
        }

        if (context.InstanceCount == 1 && inspection.Record.KvStore is not null)
        {
            inspection.Report(
                Rules.KvStoreOnOneMachine,
                $"{HyperparameterCatalogue.KvStore.Name} ({HyperparameterCatalogue.KvStore.GetText(inspection.Record)}) has no effect, because one machine trains. "
                + "Remove it, or raise the instance count.",
                HyperparameterCatalogue.KvStore);
        }
        else if (context.InstanceCount > 1 && inspection.Record.KvStore is null)
        {
            inspection.Report(
                Rules.NoKvStore,
                $"{HyperparameterCatalogue.KvStore.Name} is not set, but {Text.Of(context.InstanceCount.Value)} machines train: whether they exchange gradients at all "
                + $"is not documented. Set it to {HyperparameterCatalogue.KvStore.Domain.Format(KvStore.DistSync)}, which is usually more accurate, "
                + $"or to {HyperparameterCatalogue.KvStore.Domain.Format(KvStore.DistAsync)}.",
                HyperparameterCatalogue.KvStore);
        }
    }

    private static void InspectType(ref Inspection inspection, string type)
    {
        const string Families = "the documented families are P2, P3, G4dn and G5";
        var shown = Text.Quote(type);
        switch (InstanceTypes.SupportOf(type))
        {
            case InstanceSupport.Unsupported:
                inspection.ReportContext(
                    Rules.NoGpu, $"The instance type must have GPUs, but was {shown}, which has none: the algorithm trains on GPUs only ({Families}).", type);
                break;
            case InstanceSupport.Undocumented:
                inspection.ReportContext(
                    Rules.UndocumentedInstance,
                    $"The instance type {shown} is not documented for the algorithm, and its image may not run there: {Families}. Try a short job first.",
                    type);
                break;
            case InstanceSupport.Unknown:
                inspection.ReportContext(
                    Rules.UnknownInstance,
                    $"The instance type {shown} is not known, so that nothing is said of its GPUs: {Families}. Check its spelling.",
                    type,
                    InstanceTypes.Nearest(type));
                break;
        }
    }
}
