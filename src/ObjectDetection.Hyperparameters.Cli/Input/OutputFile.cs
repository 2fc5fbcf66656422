using System.Text;
using ObjectDetection.Hyperparameters.Cli.Terminal;

namespace ObjectDetection.Hyperparameters.Cli.Input;

/// <summary>Writes a file that a command line names.</summary>
internal static class OutputFile
{
    /// <summary>Writes a text in UTF-8.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The text.</param>
    /// <param name="overwrites">Whether a file that is there already is replaced.</param>
    /// <exception cref="ToolException">It cannot be written, or is there already.</exception>
    public static void Write(string path, string text, bool overwrites)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new ToolException($"{Printable.Line(path)}: is a directory.");
            }

            using var stream = new FileStream(path, overwrites ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (IOException) when (!overwrites && File.Exists(path))
        {
            throw new ToolException($"{Printable.Line(path)}: is there already; --force overwrites it.");
        }
        catch (DirectoryNotFoundException failure)
        {
            throw new ToolException($"{Printable.Line(path)}: there is no such directory.", failure);
        }
        catch (Exception failure) when (InputFiles.IsOfFile(failure))
        {
            throw new ToolException($"{Printable.Line(path)}: {InputFiles.Reason(failure)}", failure);
        }
    }
}
