using System.Text;
using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Recognizes the forms that are text.</summary>
internal static class TextRecognition
{
    private const int MostLines = 32;
    private const int ListColumns = 3;
    private const int YoloColumns = 5;

    public static RecognizedFile Recognize(ReadOnlySpan<byte> head, DatasetForm? named)
    {
        var text = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        var start = text.TrimStart(" \t\r\n"u8);
        if (named is { } form)
        {
            return start.StartsWith("<"u8) ? new(DatasetForm.Unknown, "the file is XML or HTML") { IsForeign = true } : new(form);
        }

        if (start.StartsWith("{"u8) || start.StartsWith("["u8))
        {
            return OfJson(start);
        }

        if (start.StartsWith("<"u8))
        {
            return start.IndexOf("<annotation"u8) >= 0 ? new(DatasetForm.PascalVoc) : new(DatasetForm.Unknown, "the file is XML or HTML");
        }

        if (head.Contains((byte)0))
        {
            return new(DatasetForm.Unknown, "the first bytes are those of no known format");
        }

        return OfLines(Encoding.UTF8.GetString(text));
    }

    private static RecognizedFile OfJson(ReadOnlySpan<byte> text)
    {
        var names = MembersOf(text);
        if (names.Contains("source-ref"))
        {
            return new(DatasetForm.AugmentedManifest);
        }

        var hasClasses = text.IndexOf("\"class_id\""u8) >= 0;
        if (names.Contains("image_size") || names.Contains("file") || (names.Contains("annotations") && hasClasses))
        {
            return new(DatasetForm.Unknown, "the file is the annotation of one image. Pass the folder of the images, whose name plus _annotation is that of this file's folder")
            {
                IsAnnotation = names.Contains("annotations") && (hasClasses || names.Contains("image_size")),
            };
        }

        return names.Contains("annotations") || names.Contains("images") || names.Contains("categories")
            ? new(DatasetForm.Coco)
            : names.Any(static name => name.EndsWith("-metadata", StringComparison.Ordinal) || name.EndsWith("-ref", StringComparison.Ordinal))
                ? new(DatasetForm.AugmentedManifest)
                : new(DatasetForm.Unknown, "the file is JSON, but neither an augmented manifest nor COCO");
    }

    /// <summary>Returns the names of the members of an object, as far as its first bytes go.</summary>
    private static HashSet<string> MembersOf(ReadOnlySpan<byte> text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(text, isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
                {
                    names.Add(reader.GetString()!);
                }
            }
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // What came before says enough, or nothing does.
        }

        return names;
    }

    private static RecognizedFile OfLines(string text)
    {
        var lines = text.Split('\n').Take(MostLines).Select(static line => line.Trim('\r')).Where(static line => line.Length > 0).ToArray();
        if (lines.Length == 0)
        {
            return new(DatasetForm.Unknown, "the file contains nothing but blanks");
        }

        if (lines.Count(static line => line.StartsWith('{') && line.Contains("\"source-ref\"", StringComparison.Ordinal)) * 2 >= lines.Length)
        {
            // The first line is damaged.
            return new(DatasetForm.AugmentedManifest);
        }

        if (lines.Count(static line => line.Split('\t').Length >= ListColumns) * 2 >= lines.Length)
        {
            return new(DatasetForm.Lst);
        }

        return lines.All(IsYolo) ? new(DatasetForm.Yolo) : new(DatasetForm.Unknown, "the file is text of no known format");
    }

    private static bool IsYolo(string line)
    {
        var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return columns.Length >= YoloColumns && columns.All(static column => IsFraction(column)) && Text.IsDigits(columns[0]);
    }

    private static bool IsFraction(string column) =>
        double.TryParse(column, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);
}
