using System.Globalization;
using System.Text;

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
        var shown = new StringBuilder();
        var (left, right) = (0, 0);
        var lines = 0;
        while ((left < before.Length || right < now.Length) && lines < Longest)
        {
            if (left < before.Length && right < now.Length && before[left] == now[right])
            {
                (left, right) = (left + 1, right + 1);
                continue;
            }

            var removed = left < before.Length && (right >= now.Length || Array.IndexOf(now, before[left], right) < 0 || Array.IndexOf(before, now[right], left) >= 0);
            if (removed)
            {
                shown.AppendLine(CultureInfo.InvariantCulture, $"-{left + 1,5}: {before[left++]}");
            }
            else
            {
                shown.AppendLine(CultureInfo.InvariantCulture, $"+{right + 1,5}: {now[right++]}");
            }

            lines++;
        }

        return lines == Longest ? shown.Append("...").ToString() : shown.ToString().TrimEnd();
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
