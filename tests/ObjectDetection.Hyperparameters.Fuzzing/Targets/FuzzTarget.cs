using System.Globalization;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Invariants;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Fuzzing.Targets;

/// <summary>What holds for every reader: it answers within limits, the same in every culture, and throws nothing that is not documented.</summary>
internal abstract class FuzzTarget : IFuzzTarget
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public virtual bool IsSlow => false;

    /// <summary>Gets the bytes that an answer may allocate whatever the input.</summary>
    protected virtual long UsualBytes => 512 * 1024;

    /// <summary>Gets the bytes that an answer may allocate for each byte of the input.</summary>
    protected virtual long BytesPerByte => 2000;

    /// <inheritdoc/>
    public abstract byte[] Create(Dice dice);

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        var bytes = input.ToArray();
        var answer = Bounds.Hold(bytes.Length, UsualBytes, BytesPerByte, () => Answer(bytes));
        var culture = CultureOf(bytes);
        Invariant.Same(answer, Cultures.Under(culture, () => Answer(bytes)), $"The answer is the same under {culture.Name}");
        Check(bytes);
    }

    /// <summary>Returns the culture under which an input is read, too.</summary>
    protected static CultureInfo CultureOf(ReadOnlySpan<byte> input) => Cultures.Telling[(int)(Hash.Of(input) % (uint)Cultures.Telling.Count)];

    /// <summary>Reads and reviews an input, and returns everything that the library says about it.</summary>
    protected abstract string Answer(byte[] input);

    /// <summary>Checks what must hold besides.</summary>
    protected abstract void Check(byte[] input);
}
