namespace ObjectDetection.Hyperparameters.Fuzzing.Generation;

/// <summary>The inputs of a target: first its corpus, then random ones. Each depends on the seed and its number alone.</summary>
internal sealed class InputSource(IFuzzTarget target, long seed)
{
    private readonly IReadOnlyList<byte[]> corpus = [.. Corpus.Of(target.Name).Select(static file => file.Content)];

    public byte[] Get(long index)
    {
        if (index < corpus.Count)
        {
            return corpus[(int)index];
        }

        var dice = Dice.For(seed, target.Name, index);
        return dice.Below(5) switch
        {
            0 or 1 => target.Create(dice),
            2 => Mutator.Mutate(target.Create(dice), corpus, dice),
            _ when corpus.Count > 0 => Mutator.Mutate(dice.Pick(corpus), corpus, dice),
            _ => target.Create(dice),
        };
    }
}
