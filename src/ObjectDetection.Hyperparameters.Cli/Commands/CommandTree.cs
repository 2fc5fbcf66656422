using System.CommandLine;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>What a command inherits from those around it.</summary>
internal static class CommandTree
{
    /// <summary>Returns the names from below the root to a command, such as <c>profile merge</c>.</summary>
    public static string Path(this Command command) => string.Join(' ', command.Outward().Where(static one => one is not RootCommand).Reverse().Select(static one => one.Name));

    /// <summary>Returns the options of a command, and those of commands around it that it also accepts.</summary>
    public static IEnumerable<Option> AllOptions(this Command command) =>
        command.Outward().SelectMany(outer => outer.Options.Where(option => !option.Hidden && (outer == command || option.Recursive)));

    private static IEnumerable<Command> Outward(this Command command)
    {
        for (var one = command; one is not null; one = one.Parents.OfType<Command>().FirstOrDefault())
        {
            yield return one;
        }
    }
}
