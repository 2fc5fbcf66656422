namespace ObjectDetection.Hyperparameters.Datasets.Annotations;

/// <summary>A box by its upper left corner and its size in pixels, in an image whose size is 0 if it is unknown.</summary>
internal readonly record struct PixelBox(double Left, double Top, double Width, double Height, double ImageWidth, double ImageHeight)
{
    /// <summary>What an edge may be outside by rounding.</summary>
    private const double Rounding = 1e-6;

    private double Right => Left + Width;

    private double Bottom => Top + Height;

    /// <summary>Gets the most severe problem, or <see langword="null"/> if there is none.</summary>
    public Rule? Problem
    {
        get
        {
            if (!double.IsFinite(Left + Top + Width + Height))
            {
                return Rules.CoordinateNotFinite;
            }

            if (Width < 0 || Height < 0)
            {
                return Rules.BoxSwapped;
            }

            if (Width == 0 || Height == 0)
            {
                return Rules.BoxWithoutArea;
            }

            if (Left < 0 || Top < 0 || (ImageWidth > 0 && (Right > ImageWidth + Rounding || Bottom > ImageHeight + Rounding)))
            {
                return Rules.BoxOutside;
            }

            return HasFraction ? Rules.BoxFractional : null;
        }
    }

    /// <summary>Gets the problem in a few words.</summary>
    public string Detail
    {
        get
        {
            var rule = Problem;
            if (rule == Rules.BoxSwapped)
            {
                return Width < 0 ? $"width {Text.Of(Width)}" : $"height {Text.Of(Height)}";
            }

            if (rule == Rules.BoxWithoutArea)
            {
                return Width == 0 ? "width 0" : "height 0";
            }

            if (rule == Rules.BoxOutside)
            {
                return OutsideDetail;
            }

            return $"left {Text.Of(Left)}, top {Text.Of(Top)}, width {Text.Of(Width)}, height {Text.Of(Height)}";
        }
    }

    private bool HasFraction => Left != Math.Floor(Left) || Top != Math.Floor(Top) || Width != Math.Floor(Width) || Height != Math.Floor(Height);

    private string OutsideDetail =>
        Left < 0 ? $"left {Text.Of(Left)} is negative"
        : Top < 0 ? $"top {Text.Of(Top)} is negative"
        : Right > ImageWidth + Rounding ? $"right edge {Text.Of(Right)} exceeds width {Text.Of(ImageWidth)}"
        : $"bottom edge {Text.Of(Bottom)} exceeds height {Text.Of(ImageHeight)}";
}
