using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ObjectDetection.Hyperparameters.Analyzers.Tests.Support;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Analyzers.Tests;

/// <summary>The examples in C# on the pages of docs/codes: the analyzer reports the finding that they explain, or they have it when they run.</summary>
public sealed partial class CodePagesTests
{
    public static TheoryData<string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf("docs/codes"), "*.md").Order(StringComparer.Ordinal))
            {
                foreach (Match section in Blocks().Matches(Repository.Read(file)))
                {
                    data.Add(section.Groups["code"].Value, section.Groups["block"].Value);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_has_the_finding(string code, string block)
    {
        var analyzed = Compiler.ReportBody(block).Select(static diagnostic => diagnostic.Id);

        (analyzed.Contains(code) ? code : Run(block)).Should().Contain(code);
    }

    /// <summary>Returns the review in a block or that of its job, or the message of what it throws.</summary>
    private static string Run(string block)
    {
        var review = block.Contains(" review = ", StringComparison.Ordinal) ? "review" : "job.Review()";
        var source = $"{Compiler.Usings}public static class Program {{ public static string Run() {{\n{block}\nreturn {review}.ToString(); }} }}";
        using var program = new MemoryStream();
        Compiler.Compile([Compiler.Parse(source)]).Emit(program).Diagnostics.Where(static found => found.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        try
        {
            return (string)Assembly.Load(program.ToArray()).GetType("Program")!.GetMethod("Run")!.Invoke(null, null)!;
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException!.Message;
        }
    }

    [GeneratedRegex("^## (?<code>ODH[0-9]+)\n(?:(?!## ).*\n)*?```csharp\n(?<block>(?:(?!```).*\n)+)```$", RegexOptions.Multiline)]
    private static partial Regex Blocks();
}
