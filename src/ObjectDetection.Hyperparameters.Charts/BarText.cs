using System.Text;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws bars as text.</summary>
internal static class BarText
{
    public static string Draw(BarPlan plan, int width, bool usesLines)
    {
        var names = plan.Bars.Max(static bar => bar.Name.Length);
        var numbers = plan.Bars.Max(static bar => Domains.Text.Of(bar.Value).Length);
        var columns = Math.Clamp(width - names - numbers - 4, 10, 100);
        var chart = new StringBuilder().Append(plan.Headline).Append("\n\n");
        foreach (var (name, value) in plan.Bars)
        {
            var length = (int)Math.Round((double)value / plan.Largest * columns);
            chart.Append(name.PadRight(names)).Append("  ").Append(usesLines ? '█' : '#', length).Append(length > 0 ? " " : "").Append(Domains.Text.Of(value)).Append('\n');
        }

        return chart.ToString();
    }
}
