using ObjectDetection.Hyperparameters.Datasets;
using ObjectDetection.Hyperparameters.Datasets.Images;
using ObjectDetection.Hyperparameters.Datasets.Tally;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Charts;

/// <summary>Reports on data sets that charts are drawn of.</summary>
internal static class SomeReports
{
    public static DatasetReport Usual { get; } = new(DatasetForm.RecordIO, Channel("train.rec", 240, ["person", "car", "dog"], 40), new DatasetReport(DatasetForm.RecordIO, Channel("validation.rec", 60, ["person", "car", "dog"], 5)));

    public static DatasetReport Empty { get; } = new(DatasetForm.Images, new ChannelTally(100));

    public static DatasetReport Refused { get; } = Refuse();

    public static DatasetReport WithClasses(params string[] names) => new(DatasetForm.AugmentedManifest, Channel("train.manifest", Math.Max(names.Length, 10), names, 0));

    private static DatasetReport Refuse()
    {
        var tally = new ChannelTally(100) { IsComplete = false };
        tally.Problems.Add(Rules.OtherFormat, new Place("instances.json"), "COCO instances");
        return new DatasetReport(DatasetForm.Coco, tally);
    }

    private static ChannelTally Channel(string file, int images, string[] names, int outside)
    {
        var tally = new ChannelTally(100);
        for (var image = 0; image < images; image++)
        {
            var place = new Place(file) { Record = image };
            var objects = image % 40 == 0 ? 90 : image % 7;
            tally.AddImage(objects);
            tally.AddLabel(2 + (5 * objects), place);
            tally.Pictures.Add(new ImageHeader { Format = image % 3 == 0 ? ImageFormat.Png : ImageFormat.Jpeg, Width = 300 + (image * 7), Height = 200 + (image * 3), Channels = 3 });
            for (var item = 0; item < Math.Max(objects, 1); item++)
            {
                var id = (image + item) % names.Length;
                tally.Classes.Add(id);
                tally.Classes.AddName(id, names[id], place);
                tally.AddBox(0.05 + (item * 0.01), 0.04 + (image % 50 * 0.019));
            }

            if (image < outside)
            {
                tally.Problems.Add(Rules.BoxOutside, place with { Object = 0, Image = $"<i>{names[0]}</i>.jpg" }, $"right edge {image + 41} exceeds width 40");
            }
        }

        return tally;
    }
}
