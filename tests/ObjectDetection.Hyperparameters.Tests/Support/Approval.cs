namespace ObjectDetection.Hyperparameters.Tests.Support;

/// <summary>Compares a text with the approved one in the folder Approved.</summary>
internal static class Approval
{
    private const string Folder = "Approved";

    /// <summary>Fails with the lines that differ, and says how to accept them.</summary>
    /// <param name="file">The name of the approved file.</param>
    /// <param name="received">The text as it is now.</param>
    public static void Matches(string file, string received)
    {
        var source = Path.Combine(SourceFolder(), Folder);
        var receivedFile = Path.Combine(source, Path.ChangeExtension(file, ".received.txt"));
        var approvedFile = Path.Combine(AppContext.BaseDirectory, Folder, file);
        var now = Lines(received);
        var before = File.Exists(approvedFile) ? Lines(File.ReadAllText(approvedFile)) : [];
        if (now.SequenceEqual(before))
        {
            File.Delete(receivedFile);
            return;
        }

        Directory.CreateDirectory(source);
        if (GeneratedText.IsRegenerating)
        {
            File.WriteAllText(Path.Combine(source, file), string.Join('\n', now) + "\n");
            return;
        }

        File.WriteAllText(receivedFile, string.Join('\n', now) + "\n");
        Assert.Fail(
            $"""
            {file} is not what was approved.
            {Difference(before, now)}
            If this is intended, accept it and review it as a part of the change:
                mv {receivedFile} {Path.Combine(source, file)}
            """);
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd().Split('\n');

    /// <summary>The lines that were removed and added, with their numbers, up to a limit.</summary>
    private static string Difference(string[] before, string[] now)
    {
        const int Longest = 60;
        var common = LengthsOfLongestCommonTails(before, now);
        var shown = new List<string>();
        for (int left = 0, right = 0; left < before.Length || right < now.Length;)
        {
            if (left < before.Length && right < now.Length && before[left] == now[right])
            {
                (left, right) = (left + 1, right + 1);
            }
            else if (right == now.Length || (left < before.Length && common[left + 1, right] >= common[left, right + 1]))
            {
                shown.Add($"-{left + 1,5}: {before[left++]}");
            }
            else
            {
                shown.Add($"+{right + 1,5}: {now[right++]}");
            }
        }

        return string.Join('\n', shown.Count > Longest ? [.. shown.Take(Longest), $"... and {shown.Count - Longest} lines more"] : shown);
    }

    private static int[,] LengthsOfLongestCommonTails(string[] before, string[] now)
    {
        var lengths = new int[before.Length + 1, now.Length + 1];
        for (var left = before.Length - 1; left >= 0; left--)
        {
            for (var right = now.Length - 1; right >= 0; right--)
            {
                lengths[left, right] = before[left] == now[right]
                    ? lengths[left + 1, right + 1] + 1
                    : Math.Max(lengths[left + 1, right], lengths[left, right + 1]);
            }
        }

        return lengths;
    }

    /// <summary>The folder of the test project, above the one in which the tests were built.</summary>
    private static string SourceFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("*.csproj").Any())
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}
