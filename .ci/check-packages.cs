// Checks what is in the packages of a folder: everything that a package page shows, documentation and symbols, and that no link is dead.
// usage: dotnet run .ci/check-packages.cs -- FOLDER [REPOSITORY_ADDRESS]
#:property PublishAot=false
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

string[] expected =
[
    "ObjectDetection.Hyperparameters",
    "ObjectDetection.Hyperparameters.AspNetCore",
    "ObjectDetection.Hyperparameters.AwesomeAssertions",
    "ObjectDetection.Hyperparameters.Charts",
    "ObjectDetection.Hyperparameters.Configuration",
    "ObjectDetection.Hyperparameters.Datasets",
    "ObjectDetection.Hyperparameters.Datasets.S3",
    "ObjectDetection.Hyperparameters.FluentAssertions",
    "ObjectDetection.Hyperparameters.Requests",
    "odhp",
];
var (folder, address) = (args[0], args.ElementAtOrDefault(1) ?? "");
var root = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "..");
var link = new Regex(@"\]\((?<target>[^)#\s]+)(#[^)]*)?\)");
var faults = new List<string>();
var found = new List<string>();

foreach (var path in Directory.GetFiles(folder, "*.nupkg").Order(StringComparer.Ordinal))
{
    using var package = ZipFile.OpenRead(path);
    var files = package.Entries.ToDictionary(entry => entry.FullName);
    var nuspec = XDocument.Parse(Read(files.Values.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal))));
    var metadata = nuspec.Root!.Elements().Single();
    if (!Value("id").StartsWith("odhp.", StringComparison.Ordinal))
    {
        found.Add(Value("id"));
    }


    foreach (var name in (string[])["version", "authors", "description", "tags", "releaseNotes", "license"])
    {
        Check(Value(name).Length > 0, $"no {name}");
    }

    Check(files.ContainsKey("CHANGELOG.md"), "no CHANGELOG.md");
    if (files.TryGetValue("sbom.cdx.json", out var bill))
    {
        CheckBill(JsonNode.Parse(Read(bill))!);
    }
    else
    {
        Check(false, "no sbom.cdx.json");
    }

    Check(files.TryGetValue(Value("icon"), out var icon) && icon.Length is > 0 and < 10_240, "no icon, or a large one");
    Check(Value("projectUrl") == address && (Element("repository")?.Attribute("url")?.Value ?? "") == address, "another address of the repository");
    // A native program has none, and the package that only names those of each system.
    var isManaged = files.Keys.Any(file => file.EndsWith(".dll", StringComparison.Ordinal));
    Check(!isManaged || File.Exists(Path.ChangeExtension(path, ".snupkg")), "no symbols");
    foreach (var library in files.Keys.Where(file => file.StartsWith("lib/", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.Ordinal)))
    {
        Check(files.ContainsKey(Path.ChangeExtension(library, ".xml")), $"no documentation of {library}");
    }

    // Only the library itself brings the analyzer and what makes the kind of a project visible to it.
    foreach (var name in (string[])[$"analyzers/dotnet/cs/{expected[0]}.Analyzers.dll", $"analyzers/dotnet/cs/{expected[0]}.CodeFixes.dll", $"build/{expected[0]}.props", $"buildTransitive/{expected[0]}.props"])
    {
        Check(files.ContainsKey(name) == (Value("id") == expected[0]), $"{name} in the wrong package, or in none");
    }

    // The assertions and the storage use the public API alone, so that a later version of the library works, too.
    var version = Value("id").EndsWith("Assertions", StringComparison.Ordinal) || Value("id").EndsWith(".S3", StringComparison.Ordinal) ? Value("version") : $"[{Value("version")}]";
    foreach (var dependency in metadata.Descendants().Where(element => expected.Contains(element.Attribute("id")?.Value)))
    {
        Check(dependency.Attribute("version")!.Value == version, $"not version {version} of {dependency.Attribute("id")!.Value}");
    }

    Check(files.TryGetValue(Value("readme"), out var readme), "no README");
    Check(readme is null || Targets(readme).Any(target => target.EndsWith(".md", StringComparison.Ordinal)), "a README without links to pages");
    foreach (var page in files.Values.Where(file => file.FullName.EndsWith(".md", StringComparison.Ordinal)))
    {
        foreach (var target in Targets(page).Where(target => !Leads(page, target)))
        {
            faults.Add($"{Path.GetFileName(path)}: {page.FullName} links to {target}, which is not there");
        }
    }

    // The bill names the package, what it depends on, and what that depends on: no more and no less.
    void CheckBill(JsonNode bill)
    {
        var needs = bill["dependencies"]!.AsArray().ToDictionary(one => (string)one!["ref"]!, one => one!["dependsOn"]?.AsArray().Select(need => (string)need!).ToArray() ?? []);
        var itself = bill["metadata"]!["component"]!;
        var id = Value("id").StartsWith("odhp.", StringComparison.Ordinal) ? "odhp" : Value("id");
        Check((string?)itself["name"] == id && (string?)itself["version"] == Value("version"), "a bill of materials of something else");

        var reached = new HashSet<string>();
        var ahead = new Stack<string>([(string)itself["bom-ref"]!]);
        while (ahead.TryPop(out var one))
        {
            foreach (var need in needs.GetValueOrDefault(one, []).Where(reached.Add))
            {
                ahead.Push(need);
            }
        }

        Compare("components", [.. bill["components"]!.AsArray().Select(one => (string)one!["bom-ref"]!)], [.. reached], "what the package leads to");
        if (files.Values.SingleOrDefault(file => file.Name == "odhp.deps.json") is { } contents)
        {
            var libraries = JsonNode.Parse(Read(contents))!["libraries"]!.AsObject().Select(library => library.Key.Replace('/', '@'));
            Compare("components", [.. reached.Select(Named)], [.. libraries.Where(library => !library.StartsWith("odhp@", StringComparison.Ordinal))], "what the program loads");
        }
        else if (id != "odhp")
        {
            var declared = metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Select(dependency => $"{dependency.Attribute("id")!.Value}@{dependency.Attribute("version")!.Value.Trim('[').Split(',', ']')[0]}");
            Compare("dependencies", [.. needs[(string)itself["bom-ref"]!].Select(Named)], [.. declared], "those of the package");
        }
    }

    void Compare(string subject, HashSet<string> actual, HashSet<string> right, string whose)
    {
        Check(actual.SetEquals(right), $"{subject} of the bill of materials are {string.Join(", ", actual.Order(StringComparer.Ordinal))}; {whose}: {string.Join(", ", right.Order(StringComparer.Ordinal))}");
    }

    static string Named(string reference) => reference[(reference.LastIndexOf('/') + 1)..];

    XElement? Element(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name);

    string Value(string name) => Element(name)?.Value ?? "";

    IEnumerable<string> Targets(ZipArchiveEntry page) => link.Matches(Read(page)).Select(match => match.Groups["target"].Value);

    bool Leads(ZipArchiveEntry page, string target)
    {
        var pages = $"{address}/blob/v{Value("version")}/";
        if (address.Length > 0 && target.StartsWith(pages, StringComparison.Ordinal))
        {
            return Path.Exists(Path.Combine(root, target[pages.Length..]));
        }

        var file = new Uri(new Uri($"file:///{page.FullName}"), target);
        var name = file.AbsolutePath.TrimStart('/');

        // A README is another one in the repository, so that a link to it would lead back to itself.
        return file.Scheme != "file"
            || (files.ContainsKey(name) && name != page.FullName)
            || files.Keys.Any(other => other.StartsWith($"{name}/", StringComparison.Ordinal));
    }

    void Check(bool holds, string fault)
    {
        if (!holds)
        {
            faults.Add($"{Path.GetFileName(path)}: {fault}");
        }
    }
}

if (!found.SequenceEqual(expected))
{
    faults.Add($"{folder}: {string.Join(", ", found)} instead of {string.Join(", ", expected)}");
}

faults.ForEach(Console.Error.WriteLine);
Console.WriteLine($"{found.Count} packages, {faults.Count} faults");
return faults.Count == 0 ? 0 : 1;

static string Read(ZipArchiveEntry entry)
{
    using var reader = new StreamReader(entry.Open());
    return reader.ReadToEnd();
}
