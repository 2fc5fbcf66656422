using System.Text.Json;
using ObjectDetection.Hyperparameters.Datasets.Tally;
using ObjectDetection.Hyperparameters.Json;
using M = ObjectDetection.Hyperparameters.Datasets.Report.ReportMembers;

namespace ObjectDetection.Hyperparameters.Datasets.Report;

/// <summary>Reads reports from JSON. What follows from other members, such as messages, is derived again and not read.</summary>
internal static class ReportReader
{
    private const int LongestReport = 1 << 30;

    public static DatasetReport Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(utf8));
            var root = new ReportNode(document.RootElement, JsonPath.Root);
            var validation = root.Optional(M.Validation) is { } node ? ReadChannel(node, null) : null;
            return ReadChannel(root, validation);
        }
        catch (JsonException exception) when (exception.LineNumber is not null)
        {
            throw new JsonException($"The report is not valid JSON. {exception.Message}", exception.Path, exception.LineNumber, exception.BytePositionInLine, exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("The report cannot be read: it contains text that is not Unicode.", exception);
        }
    }

    /// <summary>Reads a stream up to the length of the longest report.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadAllAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        for (var length = 0; ;)
        {
            var count = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += count;
            if (count == 0)
            {
                return buffer.AsMemory(0, length);
            }

            if (length == LongestReport)
            {
                throw new JsonException("The report cannot be read: it exceeds 1 GiB.");
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, LongestReport));
            }
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8) => utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    private static DatasetReport ReadChannel(ReportNode node, DatasetReport? validation)
    {
        var word = node.Member(M.Form);
        var form = FormWords.All.TryParse(word.ToText(), out var known) ? known : throw word.Refuse(FormWords.All.Description);
        var statistics = node.Member(M.Statistics);
        var tally = new ChannelTally(StatisticsJson.ReadMaxExamples(statistics))
        {
            Images = node.Member(M.Images).ToCount(),
            Objects = node.Member(M.Objects).ToCount(),
            IsComplete = node.Member(M.Complete).ToBoolean(),
        };
        ReadClasses(node, tally.Classes);
        if (node.Optional(M.WidestLabel) is { } widest)
        {
            tally.AddWidest(widest.ToCount(), LocationJson.Read(node.Member(M.WidestLabelAt)));
        }

        StatisticsJson.Read(statistics, tally);
        var (repeats, leaks) = (new ExampleList(tally.MaxExamples), new ExampleList(tally.MaxExamples));
        ReadProblems(node.Member(M.Problems), form, tally, repeats, leaks);
        var parts = node.Optional(M.Parts);
        if (parts is { } keys)
        {
            PartsJson.Read(keys, tally);
        }

        return new DatasetReport(form, tally, validation, leaks, parts is not null, repeats);
    }

    private static void ReadClasses(ReportNode node, ClassTally classes)
    {
        var list = node.Member(M.Classes);
        var count = 0;
        foreach (var item in list.Items())
        {
            if (++count > ClassTally.MaximumIds)
            {
                throw list.Refuse($"an array of at most {Text.Of(ClassTally.MaximumIds)} items");
            }

            classes.Add(item.Member(M.Id).ToNumber(), item.Member(M.Objects).ToCount());
        }

        var number = node.Member(M.NumClasses).ToCount();
        classes.AddHighest((int)Math.Min(number - 1, int.MaxValue));
    }

    private static void ReadProblems(ReportNode list, DatasetForm form, ChannelTally tally, ExampleList repeats, ExampleList leaks)
    {
        foreach (var item in list.Items())
        {
            var code = item.Member(M.Code);
            var rule = Advice.Find(code.ToText()) ?? throw code.Refuse("the code of a problem of data sets");
            var count = item.Member(M.Count).ToCount();
            var examples = LocationJson.ReadAll(item.Member(M.Examples), static example => example.Member(M.Detail).ToText());
            if (!FormWords.IsReadable(form) || !WholeProblems.Contains(rule))
            {
                tally.Problems.Add(rule, count, examples);
            }
            else if (rule == Rules.SamplesLeak)
            {
                leaks.Add(count, examples);
            }
            else if (rule == WholeProblems.RepetitionIn(form))
            {
                repeats.Add(count, examples);
            }
        }
    }
}
