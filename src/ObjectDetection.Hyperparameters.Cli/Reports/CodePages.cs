using System.Reflection;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>The pages that explain the codes.</summary>
internal static class CodePages
{
    private static readonly string? Folder =
        typeof(CodePages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(static attribute => attribute.Key == nameof(CodePages))?.Value is { Length: > 0 } folder ? folder : null;

    /// <summary>Returns the address of the section about a rule, or of the rule's source while the repository has no address.</summary>
    public static string AddressOf(Rule rule) => Folder is null ? rule.Url.AbsoluteUri : $"{Folder}/{rule.Section}";
}
