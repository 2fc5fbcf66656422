using System.Text;

namespace ObjectDetection.Hyperparameters.Cli.Input;

/// <summary>Writes the file that a command line names, in UTF-8.</summary>
internal static class OutputFile
{
    /// <summary>Writes a text to a file, or to standard output if there is no path.</summary>
    public static void Write(ToolConsole console, string? path, string text, bool overwrites)
    {
        if (path is null)
        {
            console.Out.Write(text);
            return;
        }

        var shown = Printable.Line(path);
        try
        {
            if (Directory.Exists(path))
            {
                throw new ToolException($"{shown}: is a directory.");
            }

            using var stream = new FileStream(path, overwrites ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (IOException) when (!overwrites && File.Exists(path))
        {
            throw new ToolException($"{shown} already exists. Use --force to overwrite it.");
        }
        catch (Exception failure) when (InputFiles.IsOfFile(failure))
        {
            throw InputFiles.Unusable(path, failure);
        }
    }
}
