using System.CommandLine;
using System.Text.RegularExpressions;
using ObjectDetection.Hyperparameters.Cli.Commands;
using ObjectDetection.Hyperparameters.Cli.Shells;
using ObjectDetection.Hyperparameters.Cli.Terminal;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

/// <summary>Each shell is set up as the documentation says, and completes.</summary>
public sealed partial class CompletionTests
{
    private const string BashSetup = "echo 'source <(odhp completion bash)' >> ~/.bashrc";
    private const string ZshSetup = "echo 'source <(odhp completion zsh)' >> ~/.zshrc";
    private const string FishSetup = "mkdir -p ~/.config/fish/completions && odhp completion fish > ~/.config/fish/completions/odhp.fish";
    private const string PowerShellSetup = "odhp completion powershell | Out-String | Invoke-Expression";

    private static readonly RootCommand Root = OdhpCommand.Create(new ToolConsole(), new OutputOptions());

    [Fact]
    public void Setup_is_documented()
    {
        var lines = Repository.Read("docs/tool.md").Split('\n').Where(static line => line.Contains("odhp completion ", StringComparison.Ordinal));

        lines.Select(static line => line.Split('`')[1].Replace("\\|", "|", StringComparison.Ordinal)).Should().Equal(BashSetup, ZshSetup, FishSetup, PowerShellSetup);
    }

    [Theory]
    [InlineData("val", "validate")]
    [InlineData("help sch", "schema", "schedule")]
    [InlineData("-", "--help", "--version")]
    [InlineData("validate ", ":files")]
    [InlineData("validate - --fo", "--format", "--force")]
    [InlineData("validate --force --fo", "--format")]
    [InlineData("validate -- --fo", ":files")]
    [InlineData("validate --format ", "text", "json", "github", "sarif")]
    [InlineData("validate --format=j", "--format=json")]
    [InlineData("validate --format json job.json --instance-type ml.g5.2", "ml.g5.2xlarge", "ml.g5.24xlarge")]
    [InlineData("validate --instance-count ")]
    [InlineData("validate --lines=")]
    [InlineData("validate --none=")]
    [InlineData("emit job.json x")]
    [InlineData("diff a ", ":files")]
    [InlineData("init -o ", ":files")]
    [InlineData("init --output=", ":files")]
    [InlineData("init --template ", "pascal-voc", "coco", "minimal")]
    [InlineData("spec ", "--output", "--force", "--help")]
    [InlineData("profile ", "merge", ":files")]
    [InlineData("profile merge --s", "--svg")]
    [InlineData("profile data merge --s", "--sample", "--svg")]
    [InlineData("explain odh30", "ODH301", "ODH302", "ODH303", "ODH304", "ODH305", "ODH306", "ODH307", "ODH308", "ODH309")]
    [InlineData("explain lear", "learning_rate")]
    [InlineData("explain validation:", "validation:mAP")]
    [InlineData("completion ", "bash", "zsh", "fish", "powershell")]
    [InlineData("m", "man")]
    [InlineData("mx")]
    public void Answer_is_what_can_follow(string line, params string[] expected)
    {
        var words = line.Split(' ');

        var answer = Completions.Of(Root, words, words.Length - 1);

        answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static item => item.Split('\t')[0]).Should().Equal(expected);
        answer.Should().Be(answer.Trim() + (answer.Length > 0 ? "\n" : ""));
    }

    [Fact]
    public async Task Answer_describes_words_and_is_the_same_without_the_empty_one()
    {
        using var folder = new Folder();

        var answer = await Odhp.In(folder, "[complete:1]", "completion", "");

        answer.Should().Be(new Run(0, "bash\nzsh\nfish\npowershell\n", "")).And.Be(await Odhp.In(folder, "[complete:1]", "completion"));
        (await Odhp.In(folder, "[complete:1]", "validate", "--forc", "--format")).Out.Should().Be("--force\tOverwrite FILE if it exists\n");
        (await Odhp.In(folder, "[complete:x]")).ExitCode.Should().Be(2);
    }

    [Fact]
    public async Task Line_that_could_run_is_not_run()
    {
        using var folder = new Folder();

        var run = await Odhp.In(folder, "[complete:2]", "init", "--output", "job.json");

        run.Should().Be(new Run(0, ":files\n", ""));
        File.Exists(folder.PathOf("job.json")).Should().BeFalse();
    }

    [Theory]
    [InlineData("bash", BashSetup)]
    [InlineData("zsh", ZshSetup)]
    public async Task Line_that_is_typed_in_a_shell_is_completed(string shell, string setup)
    {
        Machine.Requires("script", "stty", shell);
        using var folder = await Prepared("bash", setup);

        var lines = await Type(
            folder, shell, "odhp val", "odhp validate --warn", "odhp validate --format=js", "odhp emit --format cl", "odhp explain learning_r", "odhp explain validation:m",
            "odhp init --template coc", "odhp validate x --instance-type ml.p3d", "odhp profile mer", "odhp validate my", "odhp validate sub", "odhp init --output=my", "odhp init -o my",
            "odhp validate 'my job.json' --forc", "odhp validate my\\ job.json --forc", "odhp label-width --objects my");

        lines.Should().Equal(
            "odhp validate ", "odhp validate --warnings-as-errors ", "odhp validate --format=json ", "odhp emit --format cli ", "odhp explain learning_rate ",
            "odhp explain validation:mAP ", "odhp init --template coco ", "odhp validate x --instance-type ml.p3dn.24xlarge ", "odhp profile merge ", "odhp validate my\\ job.json ",
            "odhp validate sub/", "odhp init --output=my\\ job.json ", "odhp init -o my\\ job.json ", "odhp validate 'my job.json' --force ", "odhp validate my\\ job.json --force ",
            "odhp label-width --objects my");
    }

    [Fact]
    public async Task Function_of_bash_replies_with_words_and_files()
    {
        Machine.Requires("bash");
        using var folder = await Prepared("bash", BashSetup);
        const string script =
            """
            source ~/.bashrc
            COMP_WORDS=(odhp profile m) COMP_CWORD=2
            _odhp odhp m profile
            printf '<<%s>>\n' "${COMPREPLY[@]}"
            """;

        var run = await Odhp.Other(folder, "bash", Surroundings(folder), "-c", script);

        run.Should().Be(new Run(0, "<<merge>>\n<<my job.json>>\n", ""));
    }

    [Fact]
    public async Task Zsh_loads_the_script_from_its_function_path()
    {
        Machine.Requires("script", "stty", "zsh", "bash");
        using var folder = await Prepared("bash", "mkdir functions && odhp completion zsh > functions/_odhp && echo 'fpath+=~/functions' > .zshenv");

        (await Type(folder, "zsh", "odhp val", "odhp sche\todhp")).Should().Equal("odhp validate ", "odhp scheodhp");
    }

    [Fact]
    public async Task Fish_completes()
    {
        Machine.Requires("fish");
        using var folder = await Prepared("fish", FishSetup);

        (await Complete("odhp val")).Should().MatchRegex("^validate\tReports .+\n$");
        (await Complete("odhp validate --format=j")).Should().Be("--format=json\n");
        (await Complete("odhp explain validation:m")).Should().Be("validation:mAP\n");
        (await Complete("odhp validate my")).Should().Be("my job.json\n");
        (await Complete("odhp validate ")).Should().Be("bin/\nmy job.json\nsub/\n");
        (await Complete("odhp init --output=my")).Should().Be("--output=my job.json\n");
        (await Complete("odhp profile m")).Should().MatchRegex("^merge\tMerges .+\nmy job.json\n$");
        (await Complete("odhp validate 'my job.json' --forc")).Should().StartWith("--force\t");
        (await Complete("odhp label-width --objects ")).Should().BeEmpty();

        async Task<string> Complete(string line)
        {
            var run = await Odhp.Other(folder, "fish", Surroundings(folder), "--command", "complete --do-complete $argv[1]", line);
            (run.ExitCode, run.Error).Should().Be((0, ""));
            return run.Out.Length > 0 ? run.Out.TrimEnd('\n') + "\n" : "";
        }
    }

    [Fact]
    public async Task PowerShell_completes()
    {
        Machine.Requires("pwsh");
        using var folder = await Prepared("bash", "true");
        string[] lines = ["odhp val", "odhp validate --format=j", "odhp validate --format ", "odhp explain validation:m", "odhp validate my", "odhp init --output=my", "odhp profile m", "odhp validate 'my job.json' --forc"];
        folder.With("complete.ps1", $"{PowerShellSetup}\nforeach ($line in $args) {{ (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText -join '|' }}\n");

        var run = await Odhp.Other(folder, "pwsh", Surroundings(folder), ["-NoProfile", "-File", "complete.ps1", .. lines]);

        (run.ExitCode, run.Error).Should().Be((0, ""));
        run.Out.Replace("./", "", StringComparison.Ordinal).ReplaceLineEndings("\n").Should().Be(
            """
            validate
            --format=json
            text|json|github|sarif
            validation:mAP
            'my job.json'
            --output='my job.json'
            merge|'my job.json'
            --force

            """);
    }

    [Theory]
    [InlineData("bash", "exit 1")]
    [InlineData("bash", null)]
    [InlineData("zsh", "exit 1")]
    [InlineData("zsh", null)]
    [InlineData("fish", "exit 1")]
    [InlineData("fish", null)]
    [InlineData("pwsh", "exit 1")]
    [InlineData("pwsh", null)]
    public async Task Tool_that_is_broken_or_absent_is_not_heard_of(string shell, string? program)
    {
        Machine.Requires("bash", shell);
        using var folder = await Prepared("bash", $"odhp completion {(shell == "pwsh" ? "powershell" : shell)} > script");
        File.Delete(folder.PathOf("bin/odhp"));
        if (program is not null)
        {
            folder.WithProgram("bin/odhp", $"echo broken >&2\n{program}");
        }

        folder.With("complete.ps1", "Get-Content -Raw script | Invoke-Expression\n(TabExpansion2 'odhp val' 8).CompletionMatches.CompletionText\n");
        string[] arguments = shell switch
        {
            "bash" => ["-c", "source ./script; COMP_WORDS=(odhp val) COMP_CWORD=1; _odhp odhp val odhp; printf %s \"${COMPREPLY[@]}\""],
            "zsh" => ["-f", "-c", "compdef() { }; _describe() { print described; }; _files() { }; source ./script; words=(odhp val) CURRENT=2; _odhp"],
            "fish" => ["--no-config", "--command", "source ./script; complete --do-complete 'odhp val'"],
            _ => ["-NoProfile", "-File", "complete.ps1"],
        };

        var run = await Odhp.Other(folder, shell, Surroundings(folder), arguments);

        (run.Out.Trim(), run.Error).Should().Be(("", ""));
    }

    /// <summary>Returns a folder that is a home, with the tool, and files whose names are hard to complete.</summary>
    private static async Task<Folder> Prepared(string shell, string setup)
    {
        var folder = new Folder().With("my job.json", Folder.Flawless);
        Directory.CreateDirectory(folder.PathOf("sub"));
        Odhp.AddTo(folder, "bin");
        var run = await Odhp.Other(folder, shell, Surroundings(folder), "-c", setup);
        run.Should().Be(new Run(0, "", ""));
        return folder;
    }

    private static KeyValuePair<string, string?>[] Surroundings(Folder folder) =>
    [
        new("HOME", folder.Path), new("PATH", $"{folder.PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}"), new("TERM", "xterm"), new("LC_ALL", "C.UTF-8"),
        new("XDG_CONFIG_HOME", null), new("XDG_DATA_HOME", null), new("XDG_CACHE_HOME", null), new("ZDOTDIR", null), new("BASH_ENV", null), new("POWERSHELL_TELEMETRY_OPTOUT", "1"),
    ];

    /// <summary>Types the beginnings of lines into a shell with a terminal, and returns what each is after the key Tab.</summary>
    private static async Task<string[]> Type(Folder folder, string shell, params string[] lines)
    {
        const string show = "\u0014";
        var rc = $".{shell}rc";
        var setup = File.Exists(folder.PathOf(rc)) ? folder.Read(rc) : "";
        folder.With(rc, shell == "bash"
            ? $$"""
              {{setup}}
              bind -x '"\C-t": echo "<<$READLINE_LINE>>"; READLINE_LINE='

              """
            : $$"""
              autoload -U compinit; compinit -u -D
              {{setup}}
              show() { print -r -- "<<$BUFFER>>"; BUFFER= }
              zle -N show; bindkey -e; bindkey '^T' show

              """);
        folder.With("keys", string.Concat(lines.Select(static line => $"{line}\t{show}")) + "exit\n");
        var command = shell == "bash" ? "bash --rcfile .bashrc -i" : "zsh -d -i";

        var run = await Odhp.Other(folder, "sh", Surroundings(folder), "-c", $"script -qec 'stty cols 200; {command}' typescript < keys");

        return [.. Shown().Matches(run.Out).Select(static match => match.Groups["line"].Value)];
    }

    [GeneratedRegex("<<(?<line>[^$\r\n]*?)>>")]
    private static partial Regex Shown();
}
