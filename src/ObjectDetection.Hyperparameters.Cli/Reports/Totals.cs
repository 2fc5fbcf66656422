namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>How many configurations were looked at, and how many of them are not submittable.</summary>
/// <param name="Count">All of them.</param>
/// <param name="Refused">Those that are not submittable.</param>
internal readonly record struct Totals(long Count, long Refused)
{
    public static Totals operator +(Totals left, Totals right) => new(left.Count + right.Count, left.Refused + right.Refused);
}
