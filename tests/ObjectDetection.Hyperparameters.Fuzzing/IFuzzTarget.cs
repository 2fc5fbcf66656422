using ObjectDetection.Hyperparameters.Fuzzing.Generation;

namespace ObjectDetection.Hyperparameters.Fuzzing;

/// <summary>A reader, and what must hold whatever it reads.</summary>
internal interface IFuzzTarget
{
    /// <summary>Gets the name on the command line, which is also the name of the folder in the corpus.</summary>
    string Name { get; }

    /// <summary>Gets a value indicating whether an input takes long, so that the target gets a smaller share of them.</summary>
    bool IsSlow { get; }

    /// <summary>Reads an input and checks every invariant.</summary>
    /// <param name="input">The input. Any bytes are allowed.</param>
    /// <exception cref="BrokenInvariantException">An invariant does not hold. Any other exception is a fault, too.</exception>
    void Run(ReadOnlySpan<byte> input);

    /// <summary>Makes an input by the grammar of the reader: mostly valid, and often at a limit.</summary>
    byte[] Create(Dice dice);
}
