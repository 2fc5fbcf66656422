using CsCheck;
using ObjectDetection.Hyperparameters.Datasets.Tally;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Report;

public sealed class MergeTests
{
    [Theory]
    [InlineData(DatasetForm.RecordIO)]
    [InlineData(DatasetForm.Images)]
    [InlineData(DatasetForm.AugmentedManifest)]
    [InlineData(DatasetForm.Lst)]
    public void Partial_reports_merge_to_the_whole_in_any_order_and_grouping(DatasetForm form) => Gen.Int[0, int.MaxValue].Sample(
        seed =>
        {
            var random = new Random(seed);
            var data = new SomeData(seed, form);
            var training = data.Files("train", random.Next(1, 8));
            var validation = random.Next(3) == 0 ? [] : data.Files("validation", random.Next(1, 4));
            var whole = data.Report(training, validation.Length == 0 ? null : validation, isPartial: true);
            var parts = PartsOf(training, validation, random).Select(part => data.Report(part.Training, part.Validation.Length == 0 ? null : part.Validation, isPartial: true));

            MergeRandomly([.. parts], random).ToJson().Should().Be(whole.ToJson());
        },
        iter: 150);

    [Theory]
    [InlineData(DatasetForm.RecordIO)]
    [InlineData(DatasetForm.AugmentedManifest)]
    public void Other_reports_merge_to_the_same_in_any_order_and_grouping(DatasetForm form) => Gen.Int[0, int.MaxValue].Sample(
        seed =>
        {
            var random = new Random(seed);
            var data = new SomeData(seed, form);
            var training = data.Files("train", random.Next(1, 8));
            var validation = data.Files("validation", random.Next(1, 4));
            DatasetReport[] parts = [.. PartsOf(training, validation, random).Select(part => data.Report(part.Training, part.Validation.Length == 0 ? null : part.Validation, isPartial: false))];

            var merged = MergeRandomly([.. parts], random);

            merged.ToJson().Should().Be(DatasetReport.Merge(parts).ToJson());
            merged.Images.Should().Be(training.Sum(static file => file.Images));
        },
        iter: 150);

    [Fact]
    public void Duplicates_and_leaks_across_parts_are_only_found_if_the_parts_are_partial()
    {
        var (first, second, third) = (FileOf("a.rec", [1, 2], [7, 8]), FileOf("b.rec", [2, 3], [9, 0]), FileOf("v.rec", [5], [7]));

        CodesOf(isPartial: true).Should().Equal(
            ("ODH671", "'v.rec', record 0: also in the training data: 'a.rec', record 0"), ("ODH614", "'b.rec', record 0: also 'a.rec', record 1"));
        CodesOf(isPartial: false).Should().BeEmpty();

        (string, string)[] CodesOf(bool isPartial)
        {
            var validation = new DatasetReport(DatasetForm.RecordIO, third, isPartial: isPartial);
            var merged = DatasetReport.Merge(
            [
                new DatasetReport(DatasetForm.RecordIO, first, isPartial: isPartial),
                new DatasetReport(DatasetForm.RecordIO, second, validation, isPartial: isPartial),
            ]);
            return [.. merged.Problems.Where(static problem => problem.Examples.Count > 0).Select(static problem => (problem.Code, problem.Examples[0].ToString()))];
        }
    }

    [Fact]
    public void Duplicates_within_other_parts_are_added_up()
    {
        var part = DatasetReport.Parse(new DatasetReport(DatasetForm.RecordIO, FileOf("a.rec", [1, 1, 1], [0, 0, 0])).ToJson());

        DatasetReport.Merge([part, part]).Problems.Should().ContainSingle(static problem => problem.Rule == Rules.NumberRepeated).Which.Count.Should().Be(4);
    }

    [Fact]
    public void Samples_of_files_with_one_name_are_told_apart()
    {
        var part = new DatasetReport(DatasetForm.RecordIO, FileOf("a.rec", [1, 2], [0, 0]), isPartial: true);

        DatasetReport.Merge([part, part, part]).Problems.Should().ContainSingle(static problem => problem.Rule == Rules.NumberRepeated).Which.Count.Should().Be(4);
    }

    [Fact]
    public void Examples_are_as_many_as_the_part_with_the_fewest_may_have()
    {
        DatasetReport[] parts = [.. new[] { 5, 2, 9 }.Select(static (most, index) => new SomeData(index, DatasetForm.RecordIO, most)).Select(static data => data.Report(data.Files("f", 9), null, false))];

        var merged = DatasetReport.Merge(parts);

        merged.Problems.Max(static problem => problem.Examples.Count).Should().Be(2);
        DatasetReport.Merge([parts[1], DatasetReport.Merge([parts[2], parts[0]])]).ToJson().Should().Be(merged.ToJson());
    }

    [Fact]
    public void What_does_not_belong_together_is_refused()
    {
        var (records, partial) = (new DatasetReport(DatasetForm.RecordIO, new ChannelTally(1)), new DatasetReport(DatasetForm.RecordIO, new ChannelTally(1), isPartial: true));

        Refusal().Should().StartWith("There is no report to merge.");
        Refusal(records, new DatasetReport(DatasetForm.Lst, new ChannelTally(1))).Should().StartWith("Reports on recordio and lst cannot be merged.");
        Refusal(records, new DatasetReport(DatasetForm.Coco, new ChannelTally(1))).Should().StartWith("A report on coco data cannot be merged: the algorithm does not read it.");
        Refusal(new DatasetReport(DatasetForm.RecordIO, new ChannelTally(1), new DatasetReport(DatasetForm.Yolo, new ChannelTally(1)))).Should().StartWith("A report on yolo data");
        Refusal(records, partial).Should().StartWith("Some reports are partial and others are not. Probe all parts with IsPartial, or none.");

        static string Refusal(params DatasetReport[] parts) => FluentActions.Invoking(() => DatasetReport.Merge(parts)).Should().Throw<ArgumentException>().Which.Message;
    }

    internal static ChannelTally FileOf(string file, ulong[] names, ulong[] contents)
    {
        var tally = new ChannelTally(10);
        tally.Names.Append([.. names.Select(static key => key << 60)]);
        tally.Contents.Append([.. contents.Select(static key => key << 60)]);
        tally.Ranges.Add(new SampleRange(file, names.Length, HasLines: false));
        foreach (var _ in names)
        {
            tally.AddImage(1);
        }

        return tally;
    }

    /// <summary>Puts each file into one of several parts, each of which has training data.</summary>
    private static IEnumerable<(ChannelTally[] Training, ChannelTally[] Validation)> PartsOf(ChannelTally[] training, ChannelTally[] validation, Random random)
    {
        var parts = training.GroupBy(_ => random.Next(4)).Select(static part => part.ToArray()).ToArray();
        var others = validation.ToLookup(_ => random.Next(parts.Length));
        return parts.Select((part, index) => (part, others[index].ToArray()));
    }

    /// <summary>Merges groups until one report is left, each time through JSON.</summary>
    private static DatasetReport MergeRandomly(List<DatasetReport> reports, Random random)
    {
        do
        {
            var group = Enumerable.Range(0, random.Next(1, reports.Count + 1)).Select(_ =>
            {
                var index = random.Next(reports.Count);
                var report = reports[index];
                reports.RemoveAt(index);
                return random.Next(2) == 0 ? report : DatasetReport.Parse(report.ToJson());
            }).ToArray();
            reports.Add(DatasetReport.Merge(group));
        }
        while (reports.Count > 1);
        return reports[0];
    }
}
