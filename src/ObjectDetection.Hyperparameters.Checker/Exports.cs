using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using ObjectDetection.Hyperparameters.Checker.Answers;
using ObjectDetection.Hyperparameters.Checker.Form;

[assembly: SupportedOSPlatform("browser")]

namespace ObjectDetection.Hyperparameters.Checker;

/// <summary>Provides the calls that the page makes. <see cref="Fix"/> and <see cref="Set"/> return text, the others JSON.</summary>
internal static partial class Exports
{
    public static void Main()
    {
    }

    /// <summary>Returns what is found in a text.</summary>
    [JSExport]
    public static string Check(string text, string context) => FindingsAnswer.Write(new CheckedText(text, context));

    /// <summary>Returns what a job of a text means, and what can be taken away.</summary>
    [JSExport]
    public static string Show(string text, string context, int job) => JobAnswer.Write(new CheckedText(text, context), job);

    /// <summary>Returns the text with every safe suggestion applied.</summary>
    [JSExport]
    public static string Fix(string text, string context) => new CheckedText(text, context).Fix();

    /// <summary>Returns the fields of the form.</summary>
    [JSExport]
    public static string Fields() => FieldsAnswer.Write();

    /// <summary>Returns the text with another value of a hyperparameter, or without it if the value is empty.</summary>
    [JSExport]
    public static string Set(string text, string name, string value) => FormText.Set(text, name, value);
}
