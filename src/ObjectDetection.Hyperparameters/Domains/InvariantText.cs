using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Formats what the compiler or an enum formats in the current culture.</summary>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "It is what keeps the culture out, and sets it back.")]
internal static class InvariantText
{
    /// <summary>Returns a text that is made in the invariant culture.</summary>
    public static string Of(Func<string> make)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return make();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    /// <summary>Returns a record with its members, as the compiler prints them.</summary>
    public static string OfRecord(string name, Func<StringBuilder, bool> printMembers) => Of(() =>
    {
        var text = new StringBuilder(name).Append(" { ");
        return $"{text.Append(printMembers(text) ? " " : "")}}}";
    });
}
