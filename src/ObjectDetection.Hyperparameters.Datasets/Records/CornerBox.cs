namespace ObjectDetection.Hyperparameters.Datasets.Records;

/// <summary>A box by its corners, in fractions of the image.</summary>
internal readonly record struct CornerBox(float Left, float Top, float Right, float Bottom)
{
    /// <summary>What a fraction may be above 1 or below 0 by rounding.</summary>
    private const float Rounding = 1e-6f;

    /// <summary>Boxes that leave their image are not as large as two of it; numbers of pixels are.</summary>
    private const float LargestFraction = 2;

    public double Width => (double)Right - Left;

    public double Height => (double)Bottom - Top;

    /// <summary>Gets the most severe problem, or <see langword="null"/> if there is none.</summary>
    public Rule? Problem
    {
        get
        {
            if (HasNaN)
            {
                // MXNet drops what is not larger than nothing.
                return Rules.BoxWithoutArea;
            }

            if (!float.IsFinite(Left) || !float.IsFinite(Top) || !float.IsFinite(Right) || !float.IsFinite(Bottom))
            {
                return Rules.CoordinateNotFinite;
            }

            if (Right < Left || Bottom < Top)
            {
                return Rules.BoxSwapped;
            }

            if (Right == Left || Bottom == Top)
            {
                return Rules.BoxWithoutArea;
            }

            if (Right > LargestFraction || Bottom > LargestFraction)
            {
                return Rules.BoxInPixels;
            }

            return Left < -Rounding || Top < -Rounding || Right > 1 + Rounding || Bottom > 1 + Rounding ? Rules.BoxOutside : null;
        }
    }

    /// <summary>Gets the problem in a few words.</summary>
    public string Detail
    {
        get
        {
            if (Problem == Rules.BoxSwapped)
            {
                return Right < Left ? $"right edge {Of(Right)} is left of left edge {Of(Left)}" : $"bottom edge {Of(Bottom)} is above top edge {Of(Top)}";
            }

            if (Problem == Rules.BoxWithoutArea && !HasNaN)
            {
                return Right == Left ? $"left and right edge {Of(Left)}" : $"top and bottom edge {Of(Top)}";
            }

            if (Problem == Rules.BoxOutside)
            {
                return OutsideDetail;
            }

            return $"edges {Of(Left)}, {Of(Top)}, {Of(Right)} and {Of(Bottom)}";
        }
    }

    private bool HasNaN => float.IsNaN(Left) || float.IsNaN(Top) || float.IsNaN(Right) || float.IsNaN(Bottom);

    private string OutsideDetail =>
        Left < -Rounding ? $"left edge {Of(Left)} is below 0"
        : Top < -Rounding ? $"top edge {Of(Top)} is below 0"
        : Right > 1 + Rounding ? $"right edge {Of(Right)} exceeds 1"
        : $"bottom edge {Of(Bottom)} exceeds 1";

    private static string Of(float value) => DetectionLabel.TextOf(value);
}
