using ObjectDetection.Hyperparameters.Datasets.Tests.Support;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Layouts;

/// <summary>A folder to be filled and probed.</summary>
public abstract class LayoutTest : IDisposable
{
    protected const string Annotation = """{"file": "a.png", "image_size": [{"width": 40, "height": 30, "depth": 3}], "annotations": [{"class_id": 0, "left": 1, "top": 1, "width": 5, "height": 5}], "categories": [{"class_id": 0, "name": "dog"}]}""";
    protected const string Manifest = """{"source-ref": "s3://bucket/a.png", "box": {"image_size": [{"width": 40, "height": 30, "depth": 3}], "annotations": [{"class_id": 0, "left": 1, "top": 1, "width": 5, "height": 5}]}}""";
    protected const string List = "0\t2\t5\t0\t0.1\t0.1\t0.5\t0.5\ta.png\n";
    protected const string Coco = """{"info": {}, "licenses": [], "images": [{"id": 1, "file_name": "a.png", "width": 40, "height": 30}], "annotations": [], "categories": []}""";
    protected const string Voc = "<annotation><folder>VOC2007</folder><filename>a.png</filename></annotation>";
    protected const string Yolo = "0 0.5 0.5 0.2 0.2\n1 0.3 0.3 0.1 0.1\n";

    protected static readonly byte[] Image = RecordFile.Png(40, 30);
    protected static readonly byte[] Records = RecordFile.Of(RecordFile.Pack(0, RecordFile.Label(0), Image));

    private protected Folder Folder { get; } = new();

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static string[] Problems(DatasetReport report) =>
        [.. report.Problems.SelectMany(static problem => problem.Examples.Select(example => $"{problem.Code} {example}")).Order(StringComparer.Ordinal)];

    protected static string Told(DatasetReport report)
    {
        var form = System.Text.Json.JsonDocument.Parse(report.ToJson()).RootElement.GetProperty("form").GetString();
        return report.IsReadable ? $"{form} {report.Images}{(report.Validation is { } validation ? $"+{validation.Images}" : "")}" : form!;
    }

    protected async Task<string> ReasonAsync(string path)
    {
        var report = await ProbeAsync(path);

        report.IsReadable.Should().BeFalse();
        return report.Problems.Should().ContainSingle().Which.Examples.Should().ContainSingle().Which.ToString();
    }

    /// <summary>Writes files of what their suffixes say, each image with a content of its own. The annotation of one says what its own name is.</summary>
    private protected Folder With(params string[] files)
    {
        for (var i = 0; i < files.Length; i++)
        {
            var name = Path.GetFileNameWithoutExtension(files[i]);
            _ = Path.GetExtension(files[i]) switch
            {
                ".png" => Folder.With(files[i], RecordFile.Png(40, 30, 100 + i)),
                ".json" => Folder.With(files[i], Annotation.Replace("a.png", $"{name}.png", StringComparison.Ordinal)),
                ".rec" => Folder.With(files[i], RecordFile.Of(RecordFile.Pack(0, RecordFile.Label(0), RecordFile.Png(40, 30, 100 + i)))),
                ".manifest" => Folder.With(files[i], Manifest.Replace("a.png", $"{i}.png", StringComparison.Ordinal)),
                ".lst" => Folder.With(files[i], List),
                _ => Folder.With(files[i], "something else"),
            };
        }

        return Folder;
    }

    /// <summary>Probes paths; a pipe that is opened would hang for ever.</summary>
    protected Task<DatasetReport> ProbeAsync(params string[] paths)
    {
        var token = TestContext.Current.CancellationToken;
        return Task.Run(() => DatasetProbe.ProbeAsync([.. paths.Select(Folder.PathOf)], options: null, token), token).WaitAsync(TimeSpan.FromMinutes(1), token);
    }
}
