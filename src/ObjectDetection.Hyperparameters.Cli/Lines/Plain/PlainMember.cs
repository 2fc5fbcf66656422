using System.Text;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Cli.Lines.Plain;

/// <summary>Reads the value of one hyperparameter from a plain document.</summary>
internal abstract class PlainMember(Hyperparameter hyperparameter)
{
    private readonly byte[] start = Encoding.UTF8.GetBytes($"\"{hyperparameter.Name}\":");

    public Hyperparameter Hyperparameter { get; } = hyperparameter;

    /// <summary>Gets how the member begins, as nearly all programs write it: the name in quotation marks, and the colon.</summary>
    public ReadOnlySpan<byte> Start => start;

    /// <summary>Returns the member of a hyperparameter; <see langword="null"/> if its values are never plain.</summary>
    public static PlainMember? Of(Hyperparameter hyperparameter) => hyperparameter switch
    {
        Hyperparameter<int> whole => new WholeNumber(whole),
        Hyperparameter<double> real => new Real(real),
        Hyperparameter<bool> flag => new Flag(flag),
        Hyperparameter<EpochList> list => new Epochs(list),
        Hyperparameter<BaseNetwork> choice => new Choice<BaseNetwork>(choice, (ChoiceDomain<BaseNetwork>)choice.Domain),
        Hyperparameter<Optimizer> choice => new Choice<Optimizer>(choice, (ChoiceDomain<Optimizer>)choice.Domain),
        _ => null,
    };

    /// <summary>Reads the value, if it is plain and the first.</summary>
    public abstract bool TryRead(ref PlainText text, ref JsonConfigurationReader into);

    // A class for each kind of value, because a delegate would not be inlined.
    private sealed class WholeNumber(Hyperparameter<int> hyperparameter) : PlainMember(hyperparameter)
    {
        public override bool TryRead(ref PlainText text, ref JsonConfigurationReader into) => text.TryReadWholeNumber(out var value) && into.Put(hyperparameter, value);
    }

    private sealed class Real(Hyperparameter<double> hyperparameter) : PlainMember(hyperparameter)
    {
        public override bool TryRead(ref PlainText text, ref JsonConfigurationReader into) => text.TryReadReal(out var value) && into.Put(hyperparameter, value);
    }

    private sealed class Flag(Hyperparameter<bool> hyperparameter) : PlainMember(hyperparameter)
    {
        public override bool TryRead(ref PlainText text, ref JsonConfigurationReader into) => text.TryReadFlag(out var value) && into.Put(hyperparameter, value);
    }

    private sealed class Epochs(Hyperparameter<EpochList> hyperparameter) : PlainMember(hyperparameter)
    {
        public override bool TryRead(ref PlainText text, ref JsonConfigurationReader into) => text.TryReadEpochs(out var value) && into.Put(hyperparameter, value);
    }

    private sealed class Choice<T>(Hyperparameter<T> hyperparameter, ChoiceDomain<T> domain) : PlainMember(hyperparameter)
        where T : struct, Enum
    {
        private readonly T[] values = [.. domain.Values];
        private readonly byte[][] quoted = [.. domain.Spellings.Select(static spelling => Encoding.UTF8.GetBytes($"\"{spelling}\""))];

        public override bool TryRead(ref PlainText text, ref JsonConfigurationReader into) => text.TryReadChoice(quoted, values, out var value) && into.Put(hyperparameter, value);
    }
}
