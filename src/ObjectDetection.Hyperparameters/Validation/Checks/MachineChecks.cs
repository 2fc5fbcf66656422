using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Checks whether the algorithm trains on the instances, and how several of them work together.</summary>
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

        var kvStore = HyperparameterCatalogue.KvStore;
        if (context.InstanceCount == 1 && inspection.Record.KvStore is not null)
        {
            inspection.Report(Rules.KvStoreOnOneMachine, [kvStore],
                $"{kvStore.NameAndValue(inspection.Record)} has no effect because only one instance trains. Remove it or use more instances.");
        }
        else if (context.InstanceCount > 1 && inspection.Record.KvStore is null)
        {
            inspection.Report(Rules.NoKvStore, [kvStore],
                $"{kvStore.Name} is not set, but {Text.Of(context.InstanceCount.Value)} instances train. Whether they then exchange gradients is undocumented. "
                + $"Set it to {kvStore.Domain.Format(KvStore.DistSync)}, which is usually more accurate, or to {kvStore.Domain.Format(KvStore.DistAsync)}.");
        }
    }

    private static void InspectType(ref Inspection inspection, string type)
    {
        var families = Text.Alternatives(InstanceTypes.DocumentedFamilies);
        var (rule, message) = InstanceTypes.SupportOf(type) switch
        {
            InstanceSupport.Unsupported => (
                Rules.NoGpu, $"Instance type {Text.Quote(type)} has no GPU, but the algorithm trains only on GPUs. Use a {families} instance."),
            InstanceSupport.Undocumented => (
                Rules.UndocumentedInstance,
                $"Instance type {Text.Quote(type)} is not documented for the algorithm and may not work. Use a {families} instance, or try a short job first."),
            _ => (
                Rules.UnknownInstance,
                $"{Text.Quote(type)} is not a known instance type, so its GPUs were not checked. Check the spelling, or use a {families} instance."),
        };
        inspection.ReportContext(rule, message, type, rule == Rules.UnknownInstance ? InstanceTypes.Nearest(type) : null);
    }
}
