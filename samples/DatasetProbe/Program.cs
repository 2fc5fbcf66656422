// Probes a small data set that it writes itself, and fits a job to it.
using ObjectDetection.Hyperparameters;
using ObjectDetection.Hyperparameters.Datasets;

var folder = Directory.CreateTempSubdirectory("dataset-").FullName;
try
{
    Write("train", "train_annotation", 6);
    Write("validation", "validation_annotation", 2);
    var report = await DatasetProbe.ProbeAsync(folder);
    Console.WriteLine($"{report.Form}: {report.Images} images, {report.Objects} objects, {report.NumClasses} classes, widest label {report.WidestLabel}");
    foreach (var problem in report.Problems)
    {
        Console.WriteLine(problem);
    }

    var job = new ObjectDetectionHyperparameters { NumClasses = 20, NumTrainingSamples = 16551, MiniBatchSize = 2, LabelWidth = 7 };
    Console.WriteLine(job.Review(report.ToContext()));
    var fitted = job.With(report.ToProfile(), out var changes);
    Console.WriteLine(changes);
    return fitted.Review(report.ToContext()).IsSubmittable && report.Images == 6 ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

// A PNG without pixels: a probe reads the header alone.
void Write(string images, string annotations, int count)
{
    var header = Convert.FromHexString("89504E470D0A1A0A0000000D49484452000000280000001E0802000000D1BFCB8A0000000C49444154789C6360000000020001");
    Directory.CreateDirectory(Path.Combine(folder, images));
    Directory.CreateDirectory(Path.Combine(folder, annotations));
    for (var i = 0; i < count; i++)
    {
        var boxes = string.Join(", ", Enumerable.Range(0, i + 1).Select(id => $$"""{"class_id": {{id % 3}}, "left": {{id}}, "top": 1, "width": 20, "height": 10}"""));
        File.WriteAllBytes(Path.Combine(folder, images, $"{i}.png"), header);
        File.WriteAllText(
            Path.Combine(folder, annotations, $"{i}.json"),
            $$"""{"file": "{{i}}.png", "image_size": [{"width": 40, "height": 30, "depth": 3}], "annotations": [{{boxes}}]}""");
    }
}
