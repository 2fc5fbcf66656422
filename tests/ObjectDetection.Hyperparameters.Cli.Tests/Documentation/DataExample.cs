using System.Text;
using System.Text.RegularExpressions;
using ObjectDetection.Hyperparameters.Cli.Explanations;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;
using ObjectDetection.Hyperparameters.Datasets;
using ObjectDetection.Hyperparameters.Datasets.Storage;

namespace ObjectDetection.Hyperparameters.Cli.Tests.Documentation;

/// <summary>A data set, of which a page shows the file at fault.</summary>
/// <param name="block">The block: <c>text files</c> lists files with what the command file prints about them, and any other has the path of a file, which it contains.</param>
internal sealed partial class DataExample(PagePart block)
{
    private const string Image = "JPEG image data, 640x480, components 3";
    private const string Boxes = """{"image_size": [{"width": 640, "height": 480, "depth": 3}], "annotations": [{"class_id": 0, "left": 10, "top": 20, "width": 30, "height": 40}]""";

    /// <summary>A record with one object and the start of an image of that size, as xxd prints it.</summary>
    private const string Record = """
        00000000: 0a23 d7ce 4b00 0000 0700 0000 0000 0000
        00000010: 0000 0000 0000 0000 0000 0000 0000 0000
        00000020: 0000 0040 0000 a040 0000 0000 cdcc cc3d
        00000030: cdcc 4c3e 0000 003f 9a99 193f ffd8 ffc0
        00000040: 0011 0801 e002 8003 0122 0002 1101 0311
        00000050: 01ff d900
        """;

    private readonly string name = block.Info![(block.Info!.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>Returns the codes that a probe reports.</summary>
    public async Task<IEnumerable<string>> ProbeAsync()
    {
        using var folder = new Folder();
        Write(folder);
        var report = await DatasetProbe.ProbeAsync(folder.Path, new() { References = LocalStorage.Instance }, TestContext.Current.CancellationToken);
        return report.Findings.Select(static finding => finding.Code);
    }

    private void Write(Folder folder)
    {
        switch (Path.GetExtension(name))
        {
            case "":
                Array.ForEach(block.Text.Split('\n'), line => WriteListed(folder, line));
                break;
            case ".rec":
                folder.With(name, BytesOf(block.Text));
                break;
            case ".idx":
                folder.With(name, $"{block.Text}\n").With(Path.ChangeExtension(name, ".rec"), BytesOf(Record));
                break;
            default:
                folder.With(name, $"{block.Text}\n");
                break;
        }

        if (name.Contains("_annotation/", StringComparison.Ordinal))
        {
            WriteListed(folder, Path.ChangeExtension(name.Replace("_annotation", "", StringComparison.Ordinal), ".jpg"));
        }
    }

    private void WriteListed(Folder folder, string line)
    {
        var (path, description) = line.Split(": ") is [var before, var after] ? (before, after) : (line, "");
        if (Link().Match(description) is { Success: true } link)
        {
            File.CreateSymbolicLink(folder.PathOf(path), link.Groups["target"].Value);
            return;
        }

        folder.With(path, (description, Path.GetExtension(path)) switch
        {
            ("empty", _) => [],
            ("", ".jpg" or ".png") => ImageOf(Image),
            ("", ".rec") => BytesOf(Record),
            ("", ".json") => Encoding.UTF8.GetBytes($$"""{{Boxes}}, "file": "{{ImageWith(path)}}"}"""),
            (_, ".manifest") => ManifestOf(description),
            _ => ImageOf(description),
        });
    }

    /// <summary>Returns the listed image with the base name of an annotation, as a path in its channel.</summary>
    private string ImageWith(string annotation)
    {
        var channel = annotation[..annotation.IndexOf("_annotation/", StringComparison.Ordinal)] + "/";
        var image = block.Text.Split('\n').Select(static line => line.Split(": ")[0])
            .FirstOrDefault(path => path.StartsWith(channel, StringComparison.Ordinal) && Path.GetFileNameWithoutExtension(path) == Path.GetFileNameWithoutExtension(annotation));
        return image?[channel.Length..] ?? "missing.jpg";
    }

    private static byte[] ManifestOf(string description) =>
    [
        .. description.Contains("BOM", StringComparison.Ordinal) ? Encoding.UTF8.Preamble : default,
        .. Encoding.UTF8.GetBytes($$$"""{"source-ref": "s3://bucket/a.jpg", "boxes": {{{Boxes}}}}}{{{(description.Contains("CRLF", StringComparison.Ordinal) ? "\r\n" : "\n")}}}"""),
    ];

    /// <summary>Returns the start of an image, or the description itself for what is not one.</summary>
    private static byte[] ImageOf(string description)
    {
        if (Jpeg().Match(description) is not { Success: true } match)
        {
            return [.. description.StartsWith("GIF", StringComparison.Ordinal) ? "GIF89a"u8 : default, .. Encoding.UTF8.GetBytes(description)];
        }

        var components = byte.Parse(match.Groups["components"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        byte[] table = [.. Enumerable.Range(1, components).SelectMany(static id => new byte[] { (byte)id, 0x11, 0 })];
        return [0xFF, 0xD8, 0xFF, 0xC0, 0, (byte)(8 + table.Length), 8, 480 >> 8, 480 & 0xFF, 640 >> 8, 640 & 0xFF, components, .. table, 0xFF, 0xD9];
    }

    private static byte[] BytesOf(string dump) =>
        [.. dump.Split('\n').SelectMany(static line => Convert.FromHexString(line[10..Math.Min(line.Length, 49)].Replace(" ", "", StringComparison.Ordinal)))];

    [GeneratedRegex("^JPEG .*components (?<components>[1-4])$")]
    private static partial Regex Jpeg();

    [GeneratedRegex("^broken symbolic link to (?<target>.+)$")]
    private static partial Regex Link();
}
