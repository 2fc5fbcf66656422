using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Cli.Lines.Plain;

/// <summary>Reads a document in the form in which programs write millions of them, at several times the speed of a reader of all of JSON.</summary>
/// <remarks>
/// That form has names without escapes, short numbers, <c>true</c>, <c>false</c>, choices, lists of epochs and white space. Anything else, and anything wrong, is not
/// plain, and <see cref="JsonDocumentReader"/> has to read the document from its start. So this type must never read what that one would read otherwise.
/// </remarks>
internal static class PlainDocument
{
    private static readonly PlainMember?[] Members = [.. HyperparameterCatalogue.All.Select(PlainMember.Of)];

    /// <summary>The member that was first last time, and for each member the one that followed it: the documents of a program have the same order.</summary>
    private static readonly PlainMember?[] Expected = new PlainMember?[Members.Length + 1];

    /// <summary>Reads a whole document; <see langword="null"/> if it is not plain, or not complete.</summary>
    /// <param name="utf8">The document in UTF-8.</param>
    public static ObjectDetectionHyperparameters? TryRead(ReadOnlySpan<byte> utf8)
    {
        var configuration = new JsonConfigurationReader(isEmbedded: false);
        var text = new PlainText(utf8);
        var place = 0;
        if (!text.TryPass((byte)'{'))
        {
            return null;
        }

        do
        {
            var member = Expected[place];
            if (member is null || !text.TryPass(member.Start))
            {
                member = JsonForms.Find(text.ReadString()) is { } form && text.TryPass((byte)':') ? Members[form.Hyperparameter.Index] : null;
                Expected[place] = member;
            }

            if (member is null || !member.TryRead(ref text, ref configuration))
            {
                return null;
            }

            place = member.Hyperparameter.Index + 1;
        }
        while (text.TryPass((byte)','));

        return text.TryPass((byte)'}') && text.IsAtEnd() && configuration.Finish() is { Problems.Length: 0 } reading ? reading.Record : null;
    }
}
