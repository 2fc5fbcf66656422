// Prepares what .ci/site makes the site from.
// usage: dotnet run .ci/site.cs -- pages FOLDER ODHP      copies the pages, and makes those of hyperparameters and samples
//        dotnet run .ci/site.cs -- offline FOLDER         lists the files of the checker for use without a network, and puts their digest into the script that keeps them
#:property PublishAot=false
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

var root = Path.GetFullPath(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, ".."));
switch (args)
{
    case ["pages", var folder, var tool]:
        WritePages(folder, tool);
        return 0;
    case ["offline", var folder]:
        WriteOffline(folder);
        return 0;
    default:
        Console.Error.WriteLine("usage: site.cs pages FOLDER ODHP | offline FOLDER");
        return 2;
}

void WritePages(string folder, string tool)
{
    foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "docs"), "*", SearchOption.AllDirectories).Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}site{Path.DirectorySeparatorChar}")))
    {
        if (Path.GetExtension(file) == ".png")
        {
            Directory.CreateDirectory(Path.Combine(folder, "docs"));
            File.Copy(file, Path.Combine(folder, Path.GetRelativePath(root, file)));
        }
        else
        {
            Put(Path.GetRelativePath(root, file), File.ReadAllText(file));
        }
    }

    foreach (var page in new[] { "CHANGELOG.md", "SECURITY.md", "LICENSE" })
    {
        Put(page, File.ReadAllText(Path.Combine(root, page)));
    }

    Put("index.md", File.ReadAllText(Path.Combine(root, "README.md")));
    Put("icon.svg", File.ReadAllText(Path.Combine(root, "src", "ObjectDetection.Hyperparameters.Checker", "wwwroot", "icon.svg")));
    // It is replaced by the published one; docfx only sees that the link leads somewhere.
    Put("checker/index.html", "");
    var samples = Directory.EnumerateDirectories(Path.Combine(root, "samples")).Select(static sample => Path.GetFileName(sample)).Order(StringComparer.Ordinal).ToArray();
    foreach (var sample in samples)
    {
        Put($"samples/{sample}.md", SamplePage(sample));
    }

    var names = HyperparameterNames(tool);
    foreach (var name in names)
    {
        var (summary, facts) = Ask(tool, "explain", name, "--format", "markdown").TrimStart().Split('\n', 2) is [var heading, var rest] ? (heading.TrimStart('#', ' '), rest) : throw new InvalidOperationException($"odhp explains nothing about {name}.");
        Put($"hyperparameters/{name}.md", $"# {summary}\n{Linked(facts)}\n[All hyperparameters](../docs/hyperparameters.md)\n");
    }

    Put("toc.yml", Toc(
        ("Docs", "docs/"), ("Codes", "docs/codes.md"), ("Hyperparameters", "hyperparameters/"), ("Samples", "samples/"), ("API", "api/"), ("Check a job", "checker/index.html")));
    Put("docs/toc.yml", Toc([.. Directory.EnumerateFiles(Path.Combine(folder, "docs"), "*.md").Order(StringComparer.Ordinal).Select(static file => (Title(file), Path.GetFileName(file)))]));
    Put("docs/codes/toc.yml", Toc([.. Directory.EnumerateFiles(Path.Combine(folder, "docs", "codes"), "*.md").Order(StringComparer.Ordinal).Select(static file => (Title(file), Path.GetFileName(file)))]));
    Put("hyperparameters/toc.yml", Toc([.. names.Select(static name => (name, $"{name}.md"))]));
    Put("samples/toc.yml", Toc([.. samples.Select(static sample => (sample, $"{sample}.md"))]));

    void Put(string path, string text)
    {
        var target = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        // A folder of the repository has a page here.
        text = path.EndsWith(".md", StringComparison.Ordinal) ? Regex.Replace(text, @"(?<=\]\((\.\./)*samples/\w+)(?=\))", ".md") : text;
        if (path == "docs/hyperparameters.md")
        {
            text = Regex.Replace(text, @"(?m)^\| `(\w+)` \|", "| [`$1`](../hyperparameters/$1.md) |");
        }

        File.WriteAllText(target, text);
    }
}

string SamplePage(string sample)
{
    var folder = Path.Combine(root, "samples", sample);
    var page = new StringBuilder($"# {sample}\n\nEvery build of the library compiles this sample.\n");
    foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
    {
        var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
        var language = Path.GetExtension(file) switch { ".cs" => "csharp", ".fs" => "fsharp", ".json" => "json", ".csproj" or ".fsproj" => "xml", ".log" => "text", _ => null };
        if (language is not null && name != "packages.lock.json" && !name.StartsWith("bin/", StringComparison.Ordinal) && !name.StartsWith("obj/", StringComparison.Ordinal))
        {
            page.Append("\n## ").Append(name).Append("\n\n```").Append(language).Append('\n').Append(File.ReadAllText(file).TrimStart('\uFEFF').TrimEnd()).Append("\n```\n");
        }
    }

    return page.ToString();
}

string[] HyperparameterNames(string tool)
{
    using var all = JsonDocument.Parse(Ask(tool, "explain", "--format", "json"));
    return [.. all.RootElement.EnumerateArray().Where(static one => one.TryGetProperty("property", out _)).Select(static one => one.GetProperty("name").GetString()!)];
}

void WriteOffline(string folder)
{
    // What the page fetches: not what a server sends instead, compressed.
    var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Where(static file => Path.GetExtension(file) is not (".br" or ".gz" or ".map") && file is not ("offline.js" or "files.json"))
        .Order(StringComparer.Ordinal).ToArray();
    using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    foreach (var file in files)
    {
        digest.AppendData(Encoding.UTF8.GetBytes(file));
        digest.AppendData(File.ReadAllBytes(Path.Combine(folder, file)));
    }

    var version = Convert.ToHexStringLower(digest.GetHashAndReset())[..16];
    string[] kept = ["./", .. files];
    const string Development = "const version = 'development';";
    var worker = Path.Combine(folder, "offline.js");
    var script = File.ReadAllText(worker);
    File.WriteAllText(worker, script.Contains(Development) ? script.Replace(Development, $"const version = '{version}';") : throw new InvalidOperationException("offline.js has no version to replace."));
    File.Delete($"{worker}.br");
    File.Delete($"{worker}.gz");
    File.WriteAllText(Path.Combine(folder, "files.json"), $"{{\n  \"files\": [\n    {string.Join(",\n    ", kept.Select(static file => $"\"{file}\""))}\n  ]\n}}\n");
}

static string Ask(string tool, params string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo("dotnet", [tool, .. arguments]) { RedirectStandardOutput = true })!;
    var answer = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return process.ExitCode == 0 ? answer : throw new InvalidOperationException($"odhp {string.Join(' ', arguments)} failed.");
}

static string Linked(string facts) => Regex.Replace(facts, @"\| (https://[^ ]+) \|", "| [$1]($1) |");

static string Title(string page) => File.ReadLines(page).First(static line => line.StartsWith("# ", StringComparison.Ordinal))[2..].Trim('`');

static string Toc(params (string Name, string Target)[] items) =>
    string.Concat(items.Select(static item => $"- name: {JsonSerializer.Serialize(item.Name, Names.Default.String)}\n  href: {item.Target}\n"));

[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class Names : System.Text.Json.Serialization.JsonSerializerContext;
