namespace ObjectDetection.Hyperparameters;

/// <summary>A text that a failure message shows as it is, whatever braces and percent signs are in it.</summary>
internal sealed class Verbatim(string text)
{
    public override string ToString() => text;
}
