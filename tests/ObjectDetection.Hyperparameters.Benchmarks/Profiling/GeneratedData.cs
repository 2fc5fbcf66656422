using System.Globalization;

namespace ObjectDetection.Hyperparameters.Benchmarks.Profiling;

/// <summary>Data sets in a temporary folder, the same ones each time, which is deleted in the end.</summary>
internal sealed class GeneratedData : IDisposable
{
    public const string Label = "boxes";
    private const uint Magic = 0xced7230a;
    private readonly string folder = Directory.CreateTempSubdirectory("datasets-").FullName;
    private readonly JpegBytes jpeg = new(new Random(0));

    /// <summary>Writes a RecordIO file.</summary>
    /// <param name="records">The number of records.</param>
    /// <param name="imageLength">The length of each image; 0 for the shortest.</param>
    public string WriteRecords(int records, int imageLength)
    {
        var path = Path.Combine(folder, $"{records}.rec");
        using var stream = new BufferedStream(File.Create(path), 1 << 20);
        using var writer = new BinaryWriter(stream);
        var length = Math.Max(imageLength, jpeg.ShortestLength);
        var id = 0;
        foreach (var sample in GeneratedSample.Make(records))
        {
            var flag = 2 + (5 * sample.Boxes.Count);
            var payload = 24 + (sizeof(float) * flag) + length;
            writer.Write(Magic);
            writer.Write(payload);
            writer.Write(flag);
            writer.Write(0f);
            writer.Write((ulong)id);
            writer.Write(0ul);
            writer.Write(2f);
            writer.Write(5f);
            foreach (var box in sample.Boxes)
            {
                writer.Write((float)box.ClassId);
                writer.Write((float)box.Left / sample.Width);
                writer.Write((float)box.Top / sample.Height);
                writer.Write((float)(box.Left + box.Width) / sample.Width);
                writer.Write((float)(box.Top + box.Height) / sample.Height);
            }

            jpeg.Write(stream, sample.Width, sample.Height, length, id++);
            stream.Write([0, 0, 0], 0, -payload & 3);
        }

        return path;
    }

    /// <summary>Writes an augmented manifest as Ground Truth writes it.</summary>
    public string WriteManifest(int lines)
    {
        var path = Path.Combine(folder, $"{lines}.manifest");
        using var writer = new StreamWriter(path);
        var number = 0;
        foreach (var sample in GeneratedSample.Make(lines))
        {
            var boxes = string.Join(',', sample.Boxes.Select(Json));
            var confidences = string.Join(',', sample.Boxes.Select(static _ => """{"confidence":0.91}"""));
            var names = string.Join(',', sample.Boxes.Select(static box => box.ClassId).Distinct().Select(static id => $"\"{id}\":\"class {id}\""));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $$$"""
                {"source-ref":"s3://bucket/train/{{{number++:D8}}}.jpg","{{{Label}}}":{"image_size":[{"width":{{{sample.Width}}},"height":{{{sample.Height}}},"depth":3}],"annotations":[{{{boxes}}}]},"{{{Label}}}-metadata":{"objects":[{{{confidences}}}],"class-map":{{{{names}}}},"type":"groundtruth/object-detection","human-annotated":"yes","creation-date":"2018-10-18T22:18:13.527256","job-name":"labeling-job/boxes"}}
                """));
            writer.Write('\n');
        }

        return path;
    }

    /// <summary>Writes a folder of images with annotations in the layout of the channels.</summary>
    public string WriteImages(int count)
    {
        const int Shortest = 2 * 1024;
        var root = Path.Combine(folder, $"{count}.images");
        var images = Directory.CreateDirectory(Path.Combine(root, "train")).FullName;
        var annotations = Directory.CreateDirectory(Path.Combine(root, "train_annotation")).FullName;
        var number = 0;
        foreach (var sample in GeneratedSample.Make(count))
        {
            var name = number.ToString("D8", CultureInfo.InvariantCulture);
            using (var image = File.Create(Path.Combine(images, name + ".jpg")))
            {
                jpeg.Write(image, sample.Width, sample.Height, Shortest + (number % Shortest), number);
            }

            var boxes = string.Join(", ", sample.Boxes.Select(Json));
            var classes = string.Join(", ", sample.Boxes.Select(static box => box.ClassId).Distinct().Select(static id => $$"""{"class_id": {{id}}, "name": "class {{id}}"}"""));
            File.WriteAllText(Path.Combine(annotations, name + ".json"), string.Create(CultureInfo.InvariantCulture, $$"""
                {"file": "{{name}}.jpg", "image_size": [{"width": {{sample.Width}}, "height": {{sample.Height}}, "depth": 3}], "annotations": [{{boxes}}], "categories": [{{classes}}]}
                """));
            number++;
        }

        return root;
    }

    /// <summary>Writes a folder of images with annotations, and one that is made of links to it. That the annotations name no image of the latter is one finding with a count.</summary>
    public string WriteLinkedImages(int files, int count)
    {
        var real = WriteImages(files);
        var root = Path.Combine(folder, $"{count}.links");
        foreach (var channel in (string[])["train", "train_annotation"])
        {
            Directory.CreateDirectory(Path.Combine(root, channel));
            for (var link = 0; link < count / files; link++)
            {
                Directory.CreateSymbolicLink(Path.Combine(root, channel, link.ToString("D2", CultureInfo.InvariantCulture)), Path.Combine(real, channel));
            }
        }

        return root;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Json(GeneratedBox box) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"class_id":{{box.ClassId}},"left":{{box.Left}},"top":{{box.Top}},"width":{{box.Width}},"height":{{box.Height}}}""");
}
