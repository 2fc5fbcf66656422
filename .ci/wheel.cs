// Packs the native program into a Python wheel, whose only script is the program itself.
// usage: dotnet run .ci/wheel.cs -- PROGRAM VERSION RUNTIME_IDENTIFIER FOLDER [MANUAL_PAGE]
#:property PublishAot=false
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

var (program, version, system, folder) = (File.ReadAllBytes(args[0]), args[1], args[2], args[3]);
var tag = $"py3-none-{PlatformOf(system, program)}";
var info = $"odhp-{version}.dist-info";
var script = system.StartsWith("win", StringComparison.Ordinal) ? "odhp.exe" : "odhp";
var readme = File.ReadAllText(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "..", "src", "ObjectDetection.Hyperparameters.Cli", "README.md"));
List<(string Name, byte[] Bytes)> files =
[
    ($"odhp-{version}.data/scripts/{script}", program),
    .. args.Skip(4).Select(manual => ($"odhp-{version}.data/data/share/man/man1/odhp.1", File.ReadAllBytes(manual))),
    ($"{info}/METADATA", Encoding.UTF8.GetBytes($"Metadata-Version: 2.1\nName: odhp\nVersion: {version}\nSummary: Validates, explains and writes the hyperparameters of Amazon SageMaker's built-in Object Detection algorithm\nLicense: MIT\nRequires-Python: >=3.8\nDescription-Content-Type: text/markdown\n\n{readme}")),
    ($"{info}/WHEEL", Encoding.UTF8.GetBytes($"Wheel-Version: 1.0\nGenerator: odhp\nRoot-Is-Purelib: false\nTag: {tag}\n")),
];
var record = string.Concat(files.Select(file => $"{file.Name},sha256={Digest(file.Bytes)},{file.Bytes.Length}\n")) + $"{info}/RECORD,,\n";
files.Add(($"{info}/RECORD", Encoding.UTF8.GetBytes(record)));

var path = Path.Combine(folder, $"odhp-{version}-{tag}.whl");
File.Delete(path);
using var wheel = ZipFile.Open(path, ZipArchiveMode.Create);
foreach (var (name, bytes) in files)
{
    // The same bytes whenever it is packed. The mode says that the script can be run.
    var entry = wheel.CreateEntry(name, CompressionLevel.SmallestSize);
    entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    entry.ExternalAttributes = Convert.ToInt32(name.Contains("/scripts/", StringComparison.Ordinal) ? "100755" : "100644", 8) << 16;
    using var stream = entry.Open();
    stream.Write(bytes);
}

Console.WriteLine(path);

static string Digest(byte[] bytes) => Convert.ToBase64String(SHA256.HashData(bytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

// The platform by the names of pip. Of glibc, the program needs the newest version that it names.
static string PlatformOf(string system, byte[] program)
{
    var machine = system.EndsWith("arm64", StringComparison.Ordinal) ? "aarch64" : "x86_64";
    var glibc = Regex.Matches(Encoding.Latin1.GetString(program), @"GLIBC_2\.(\d+)\0").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).DefaultIfEmpty(17).Max();
    return system switch
    {
        _ when system.StartsWith("linux-musl", StringComparison.Ordinal) => $"musllinux_1_2_{machine}",
        _ when system.StartsWith("linux", StringComparison.Ordinal) => $"manylinux_2_{glibc}_{machine}",
        _ when system.StartsWith("osx", StringComparison.Ordinal) => $"macosx_12_0_{(machine == "aarch64" ? "arm64" : machine)}",
        _ => machine == "aarch64" ? "win_arm64" : "win_amd64",
    };
}
