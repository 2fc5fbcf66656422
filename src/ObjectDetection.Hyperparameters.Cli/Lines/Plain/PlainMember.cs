using System.Text;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Cli.Lines.Plain;

/// <summary>Reads the value of one hyperparameter from a plain document.</summary>
internal abstract class PlainMember(Hyperparameter hyperparameter)
{
    private readonly byte[] start = Encoding.UTF8.GetBytes($"\"{hyperparameter.Name}\":");

    private delegate bool ValueReader<T>(ref PlainText text, out T value);

    public Hyperparameter Hyperparameter { get; } = hyperparameter;

    /// <summary>Gets how the member begins, as nearly all programs write it: the name in quotation marks, and the colon.</summary>
    public ReadOnlySpan<byte> Start => start;

    /// <summary>Returns the member of a hyperparameter; <see langword="null"/> if its values are never plain.</summary>
    public static PlainMember? Of(Hyperparameter hyperparameter) => hyperparameter switch
    {
        Hyperparameter<int> whole => new Member<int>(whole, static (ref text, out value) => text.TryReadWholeNumber(out value)),
        Hyperparameter<double> real => new Member<double>(real, static (ref text, out value) => text.TryReadReal(out value)),
        Hyperparameter<bool> flag => new Member<bool>(flag, static (ref text, out value) => text.TryReadFlag(out value)),
        Hyperparameter<EpochList> list => new Member<EpochList>(list, static (ref text, out value) => text.TryReadEpochs(out value)),
        Hyperparameter<BaseNetwork> choice => OfChoice(choice),
        Hyperparameter<Optimizer> choice => OfChoice(choice),
        _ => null,
    };

    /// <summary>Reads the value, if it is plain and the first.</summary>
    public abstract bool TryRead(ref PlainText text, ref JsonConfigurationReader into);

    private static Member<T> OfChoice<T>(Hyperparameter<T> hyperparameter)
        where T : struct, Enum
    {
        var domain = (ChoiceDomain<T>)hyperparameter.Domain;
        var (values, quoted) = (domain.Values.ToArray(), domain.Spellings.Select(static spelling => Encoding.UTF8.GetBytes($"\"{spelling}\"")).ToArray());
        return new Member<T>(hyperparameter, (ref text, out value) => text.TryReadChoice(quoted, values, out value));
    }

    private sealed class Member<T>(Hyperparameter<T> hyperparameter, ValueReader<T> read) : PlainMember(hyperparameter)
    {
        public override bool TryRead(ref PlainText text, ref JsonConfigurationReader into) =>
            read(ref text, out var value) && into.Put(hyperparameter, value);
    }
}
