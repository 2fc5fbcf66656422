namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>The text that a tree is matched against, and how many steps all texts may still take.</summary>
internal sealed class PatternText(int steps)
{
    // The places of a text must fit the bits of a number.
    private const int LongestText = 63;

    private int stepsLeft = steps;

    public string Characters { get; private set; } = "";

    /// <summary>Gets a bit for each place.</summary>
    public ulong AllPlaces => ulong.MaxValue >> (LongestText - Characters.Length);

    public bool HasSteps => stepsLeft > 0;

    /// <summary>Goes on to another text, if a tree can be matched against it.</summary>
    public bool TryRead(string text)
    {
        Characters = text;
        return text.Length <= LongestText && text.All(static character => character <= AsciiSet.Last);
    }

    public bool TakeStep() => HasSteps && --stepsLeft > 0;
}
