using System.Text.RegularExpressions;
using System.Xml.Linq;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tests.Support;

/// <summary>The documentation file that the compiler wrote beside the assembly.</summary>
internal static partial class XmlDocumentation
{
    private static readonly Dictionary<string, XElement> Members = XDocument
        .Load(Path.ChangeExtension(typeof(HyperparameterCatalogue).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(static member => member.Attribute("name")!.Value);

    /// <summary>What is written of a member.</summary>
    /// <param name="id">The member, as the compiler names it, such as <c>P:Namespace.Type.Property</c>.</param>
    public static XElement Of(string id) => Members[id];

    /// <summary>The text of a member's summary on one line.</summary>
    /// <param name="id">The member, as the compiler names it.</param>
    public static string SummaryOf(string id) => Blanks().Replace(Of(id).Element("summary")!.Value, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
