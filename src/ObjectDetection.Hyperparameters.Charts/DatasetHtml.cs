using System.Globalization;
using System.Text;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Datasets;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Writes a report on a data set as HTML. Charts are tables, which are read aloud well and fit narrow windows.</summary>
internal sealed class DatasetHtml(DatasetReport report)
{
    private const int FewExamples = 3;
    private const string Unknown = "unknown";

    private const string Style =
        """
        :root{color-scheme:light dark;--ink:#1f2933;--faint:#52606d;--paper:#ffffff;--panel:#f4f6f9;--line:#d5dbe3;--train:#1d63c8;--other:#c2410c;--error:#b42318;--warning:#8a5300;--info:#1d63c8}
        @media(prefers-color-scheme:dark){:root{--ink:#e6eaf0;--faint:#a8b3c1;--paper:#12161c;--panel:#1b2129;--line:#38424f;--train:#6ea8ff;--other:#ff9d66;--error:#ff8a80;--warning:#f5b84a;--info:#6ea8ff}}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:1.5rem 1rem 3rem;max-width:72rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'DejaVu Sans',sans-serif;overflow-wrap:anywhere}
        h1{font-size:1.6rem;margin:0}h2{font-size:1.25rem;margin:2rem 0 .75rem}h3{font-size:1.05rem;margin:1.25rem 0 .5rem}
        p{margin:.25rem 0}.faint{color:var(--faint)}code{font-family:ui-monospace,Consolas,'DejaVu Sans Mono',monospace;font-size:.95em}
        table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600;padding:.25rem 0}
        th,td{text-align:left;vertical-align:top;padding:.3rem .5rem .3rem 0;border-bottom:1px solid var(--line);font-weight:normal}thead th{color:var(--faint)}
        .problem{background:var(--panel);border-left:.3rem solid var(--info);padding:.6rem .8rem;margin:.6rem 0}
        .problem.error{border-color:var(--error)}.problem.warning{border-color:var(--warning)}
        .severity{font-weight:700;color:var(--info)}.error .severity{color:var(--error)}.warning .severity{color:var(--warning)}
        ul{margin:.4rem 0;padding-left:1.2rem}summary{cursor:pointer;color:var(--faint)}
        .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:1.5rem 2rem;align-items:start}.charts table{table-layout:fixed}
        .charts th{width:34%;padding-right:.75rem}.charts td,.charts th{padding-top:.15rem;padding-bottom:.15rem;border:0}.charts thead td,.charts thead th{border-bottom:1px solid var(--line)}
        .bar{display:block;height:.5rem;min-width:1px;background:var(--train)}.other .bar{background:var(--other)}.number{font-variant-numeric:tabular-nums;font-size:.85rem;line-height:1.2}
        @media(forced-colors:active){.bar{forced-color-adjust:none}}
        """;

    private readonly StringBuilder html = new();

    public string Draw()
    {
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"color-scheme\" content=\"light dark\"/>\n");
        html.Append("<title>Data set report</title>\n<style>\n").Append(Style.ReplaceLineEndings("\n")).Append("\n</style>\n</head>\n<body>\n<main>\n");
        Add($"<h1>Data set report</h1>\n<p class=\"faint\">{DatasetWords.Headline(report)}.</p>\n");
        AddSuggested();
        AddCounts();
        AddProblems();
        AddCharts();
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private void AddSuggested()
    {
        if (!report.IsReadable)
        {
            return;
        }

        var suggested = report.Suggested;
        html.Append("<h2>Suggested hyperparameters</h2>\n<table>\n<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Value</th></tr></thead>\n<tbody>\n");
        AddSuggestion(HyperparameterCatalogue.NumClasses.Name, suggested.NumClasses);
        AddSuggestion(HyperparameterCatalogue.NumTrainingSamples.Name, suggested.NumTrainingSamples);
        AddSuggestion(HyperparameterCatalogue.LabelWidth.Name, suggested.LabelWidth);
        html.Append("</tbody>\n</table>\n");
    }

    private void AddSuggestion(string name, int? value) =>
        Add($"<tr><th scope=\"row\"><code>{name}</code></th><td>{(value is { } number ? Text.Of(number) : "The data does not tell.")}</td></tr>\n");

    private void AddCounts()
    {
        html.Append("<h2>Contents</h2>\n<table>\n<thead><tr><td></td><th scope=\"col\">Training</th>").Append(report.Validation is null ? "" : "<th scope=\"col\">Validation</th>")
            .Append("</tr></thead>\n<tbody>\n");
        AddRow("Form", DatasetWords.FormOf);
        AddRow("All of the data was read", static one => one.IsComplete ? "yes" : "no");
        AddRow("Images", static one => Text.Of(one.Images));
        AddRow("Objects", static one => Text.Of(one.Objects));
        AddRow("Classes", static one => Text.Of(one.Classes.Count));
        AddRow("Highest class ID", static one => one.NumClasses > 0 ? Text.Of(one.NumClasses - 1) : Unknown);
        AddRow("Most objects in one image", static one => Text.Of(one.MaxObjectsPerImage));
        AddRow("Widest label", static one => one is { WidestLabel: { } width, WidestLabelLocation: { } place } ? $"{Text.Of(width)} values, at {place}" : Unknown);
        AddRow("Image width", static one => Range(one.Tally.Pictures.WidthRange));
        AddRow("Image height", static one => Range(one.Tally.Pictures.HeightRange));
        AddRow("Image formats", static one => List(one.ImageFormats.Select(static entry => $"{entry.Key}: {Text.Of(entry.Value)}")));
        AddRow("Image channels", static one => List(one.ImageChannels.Select(static entry => $"{Text.Of(entry.Key)}: {Text.Of(entry.Value)}")));
        html.Append("</tbody>\n</table>\n");
    }

    private void AddRow(string name, Func<DatasetReport, string> valueOf)
    {
        Add($"<tr><th scope=\"row\">{name}</th><td>{valueOf(report)}</td>");
        if (report.Validation is { } validation)
        {
            Add($"<td>{valueOf(validation)}</td>");
        }

        html.Append("</tr>\n");
    }

    private void AddProblems()
    {
        html.Append("<h2>Problems</h2>\n");
        if (report.Validation is not { } validation)
        {
            AddProblems(report);
            return;
        }

        html.Append("<h3>Training</h3>\n");
        AddProblems(report);
        html.Append("<h3>Validation</h3>\n");
        AddProblems(validation);
    }

    private void AddProblems(DatasetReport channel)
    {
        if (channel.Problems.Count == 0)
        {
            html.Append("<p>None was found.</p>\n");
        }

        foreach (var problem in channel.Problems)
        {
            var severity = Words.Severity.Format(problem.Severity);
            Add($"<section class=\"problem {severity}\">\n<p><span class=\"severity\">{severity}</span> <code>{problem.Code}</code>, {Wording.Count(problem.Count, "time")}</p>\n");
            Add($"<p>{problem.Message}</p>\n");
            AddExamples(problem.Examples.Take(FewExamples));
            if (problem.Examples.Count > FewExamples)
            {
                Add($"<details><summary>{Wording.Count(problem.Examples.Count - FewExamples, "more place")}</summary>\n");
                AddExamples(problem.Examples.Skip(FewExamples));
                html.Append("</details>\n");
            }

            html.Append("</section>\n");
        }
    }

    private void AddExamples(IEnumerable<DatasetExample> examples)
    {
        if (!examples.Any())
        {
            return;
        }

        html.Append("<ul>\n");
        foreach (var example in examples)
        {
            Add($"<li><bdi>{example.ToString()}</bdi></li>\n");
        }

        html.Append("</ul>\n");
    }

    private void AddCharts()
    {
        var panels = DatasetPanel.Of(report);
        if (panels.Count == 0)
        {
            return;
        }

        html.Append("<h2>Distributions</h2>\n").Append(report.Validation is null ? "" : "<p class=\"faint\">The bars of each channel are shares of its own total.</p>\n").Append("<div class=\"charts\">\n");
        foreach (var panel in panels)
        {
            Add($"<table>\n<caption>{panel.Title}</caption>\n<thead><tr><td></td><th scope=\"col\">Training</th>");
            html.Append(report.Validation is null ? "" : "<th scope=\"col\">Validation</th>").Append("</tr></thead>\n<tbody>\n");
            foreach (var bar in panel.Bars)
            {
                Add($"<tr><th scope=\"row\"><bdi>{bar.Name}</bdi></th>");
                AddBar("", bar.Training, panel.LengthOf(bar.Training, isValidation: false));
                if (report.Validation is not null)
                {
                    AddBar(" class=\"other\"", bar.Validation, panel.LengthOf(bar.Validation, isValidation: true));
                }

                html.Append("</tr>\n");
            }

            html.Append("</tbody>\n</table>\n");
        }

        html.Append("</div>\n");
    }

    private void AddBar(string attributes, long count, double length) => html.Append(
        CultureInfo.InvariantCulture,
        $"<td{attributes}><span class=\"number\">{count}</span>{(count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"<span class=\"bar\" style=\"width:{length * 100:0.##}%\"></span>"))}</td>");

    private static string Range((int Smallest, int Largest) range) =>
        range == default ? Unknown : range.Smallest == range.Largest ? Text.Of(range.Smallest) : $"{Text.Of(range.Smallest)} to {Text.Of(range.Largest)}";

    private static string List(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } list ? list : Unknown;

    /// <summary>Appends markup. Every value in it is escaped.</summary>
    private void Add(FormattableString markup) =>
        html.AppendFormat(CultureInfo.InvariantCulture, markup.Format, [.. markup.GetArguments().Select(static value => (object)Shown.Escape(string.Create(CultureInfo.InvariantCulture, $"{value}")))]);
}
