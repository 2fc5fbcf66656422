using ObjectDetection.Hyperparameters.Datasets.Storage;
using ObjectDetection.Hyperparameters.Datasets.Tests.Support;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Storage;

public sealed class LocalStorageTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly List<string> failures = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Files_are_listed_with_relative_paths_and_lengths_hidden_ones_too()
    {
        folder.With("b.png", "12").With("a.b/c d.png", "123").With("a.b/deep/er/.hidden", "1").With("empty", "").WithFolder("nothing");

        (await ListAsync(folder.Path)).Should().BeEquivalentTo([
            new DatasetFile("b.png", 2), new DatasetFile("a.b/c d.png", 3), new DatasetFile("a.b/deep/er/.hidden", 1), new DatasetFile("empty", 0)]);
    }

    [Theory]
    [InlineData("{0}/")]
    [InlineData("{0}/.")]
    [InlineData("{0}/sub/..")]
    [InlineData("{0}//")]
    public async Task Paths_are_the_same_however_the_folder_is_written(string form)
    {
        folder.With("sub/a.png", "1");

        (await ListAsync(string.Format(null, form, folder.Path))).Should().Equal(new DatasetFile("sub/a.png", 1));
    }

    [Fact]
    public async Task What_is_no_folder_has_no_files()
    {
        folder.With("a.png", "1");

        (await ListAsync(folder.PathOf("a.png"))).Should().BeEmpty();
        (await ListAsync(folder.PathOf("other"))).Should().BeEmpty();
        (await ListAsync("")).Should().BeEmpty();
    }

    [Fact]
    public async Task Links_to_files_and_folders_are_followed()
    {
        folder.With("store/x/1.png", "12345").WithFolder("set").WithLink("set/one.png", "../store/x/1.png").WithLink("set/two.png", "one.png").WithLink("set/all", "../store");

        (await ListAsync(folder.PathOf("set"))).Should().BeEquivalentTo([
            new DatasetFile("one.png", 5), new DatasetFile("two.png", 5), new DatasetFile("all/x/1.png", 5)]);
        failures.Should().BeEmpty();
    }

    [Fact]
    public async Task The_folder_itself_can_be_a_link()
    {
        folder.With("store/1.png", "1").WithLink("set", "store").WithLink("store/up", "../set");

        (await ListAsync(folder.PathOf("set"))).Should().Equal(new DatasetFile("1.png", 1));
    }

    [Fact]
    public async Task Links_to_outer_folders_are_not_followed()
    {
        folder.With("set/sub/1.png", "1").WithLink("set/sub/self", ".").WithLink("set/sub/up", "..").WithLink("set/sub/top", "../..").WithLink("set/root", "/");

        (await ListAsync(folder.PathOf("set"))).Should().Equal(new DatasetFile("sub/1.png", 1));
    }

    [Fact]
    public async Task Folders_with_links_to_each_other_end()
    {
        folder.With("set/a/1.png", "1").With("set/b/2.png", "1").WithLink("set/a/b", "../b").WithLink("set/b/a", "../a");

        (await ListAsync(folder.PathOf("set"))).Select(file => file.Path).Should().BeEquivalentTo("a/1.png", "a/b/2.png", "b/2.png", "b/a/1.png");
    }

    [Fact]
    public async Task A_link_to_a_folder_whose_folder_links_back_ends()
    {
        folder.With("set/a/deep/1.png", "1").With("other/x/2.png", "1").WithLink("set/a/deep/o", "../../../other").WithLink("other/x/a", "../../set/a/deep");

        (await ListAsync(folder.PathOf("set"))).Select(file => file.Path).Should().BeEquivalentTo("a/deep/1.png", "a/deep/o/x/2.png");
    }

    [Fact]
    public async Task Many_folders_with_links_to_all_others_end()
    {
        var names = Enumerable.Range(0, 20).Select(number => $"f{number}").ToList();
        names.ForEach(name => folder.With($"{name}/1.png", "1"));
        foreach (var (from, to) in names.SelectMany(from => names.Select(to => (from, to))).Where(pair => pair.from != pair.to))
        {
            folder.WithLink($"{from}/{to}", $"../{to}");
        }

        (await ListAsync(folder.Path)).Should().Contain(file => file.Path == "f3/f4/1.png").And.HaveCountLessThan(10_000);
    }

    [Fact]
    public async Task Broken_and_circular_links_are_told()
    {
        folder.With("1.png", "1").WithLink("broken.png", "nowhere").WithLink("x", "y").WithLink("y", "x");

        (await ListAsync(folder.Path)).Should().Equal(new DatasetFile("1.png", 1));
        failures.Should().BeEquivalentTo("broken.png", "x", "y");
    }

    [Fact]
    public async Task Folders_that_are_too_deep_are_told()
    {
        folder.With("1.png", "1").With(string.Concat(Enumerable.Repeat("d/", 140)) + "2.png", "1");

        (await ListAsync(folder.Path)).Should().Equal(new DatasetFile("1.png", 1));
        failures.Should().ContainSingle().Which.Length.Should().Be((2 * (FolderWalk.MaximumDepth + 1)) - 1);
    }

    [Fact]
    public async Task Folders_that_must_not_be_read_are_told()
    {
        if (await Unprivileged.RanElsewhereAsync(GetType()))
        {
            return;
        }

        folder.With("a/1.png", "1").With("secret/2.png", "1").With("z/3.png", "1").With("chmod 0 secret");
        try
        {
            (await ListAsync(folder.Path)).Select(file => file.Path).Should().BeEquivalentTo("a/1.png", "z/3.png");
            failures.Should().Equal("secret");
            var without = async () => await ReadAllAsync(LocalStorage.Instance.ListAsync(folder.Path, Token));
            await without.Should().ThrowAsync<UnauthorizedAccessException>();
        }
        finally
        {
            folder.With("chmod 700 secret");
        }
    }

    [Fact]
    public async Task Without_a_listener_a_failure_is_an_exception()
    {
        folder.WithLink("broken.png", "nowhere");

        var list = async () => await ReadAllAsync(LocalStorage.Instance.ListAsync(folder.Path, Token));

        await list.Should().ThrowAsync<IOException>();
    }

    [Fact]
    public async Task Strange_names_are_listed()
    {
        folder.With("printf 1 > 'new\nline.png'; mkdir 'd\\e'; printf 12 > 'd\\e/f.png'; printf 123 > \"$(printf 'bad\\377.png')\"");

        (await ListAsync(folder.Path)).Select(file => file.Path).Should().BeEquivalentTo("new\nline.png", "d\\e/f.png", "bad\uFFFD.png");
        folder.With("rm bad*");
    }

    [Fact]
    public async Task Pipes_in_a_folder_have_no_length()
    {
        folder.With("mkfifo pipe.png");

        (await ListAsync(folder.Path)).Should().Equal(new DatasetFile("pipe.png", 0));
    }

    [Fact]
    public async Task Listing_is_cancelled()
    {
        folder.With("a.png", "1");
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        var list = async () => await ReadAllAsync(LocalStorage.ListAsync(folder.Path, (_, _) => { }, source.Token));

        await list.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_file_is_read_at_any_offset()
    {
        folder.With("a", "0123456789");
        await using var content = (await LocalStorage.Instance.OpenAsync(folder.PathOf("a"), Token))!;
        var buffer = new byte[4];

        content.Length.Should().Be(10);
        (await content.ReadAsync(8, buffer, Token)).Should().Be(2);
        (await content.ReadAsync(3, buffer, Token)).Should().Be(4);
        buffer.Should().Equal("3456"u8.ToArray());
        (await content.ReadAsync(10, buffer, Token)).Should().Be(0);
    }

    [Fact]
    public async Task A_file_that_shrinks_ends_early()
    {
        folder.With("a", "0123456789");
        await using var content = (await LocalStorage.Instance.OpenAsync(folder.PathOf("a"), Token))!;
        folder.With("a", "01");

        content.Length.Should().Be(10);
        (await content.ReadAsync(5, new byte[4], Token)).Should().Be(0);
    }

    [Fact]
    public async Task An_empty_file_has_a_length()
    {
        folder.With("a", "");
        await using var content = (await LocalStorage.Instance.OpenAsync(folder.PathOf("a"), Token))!;

        content.Length.Should().Be(0);
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("folder/")]
    [InlineData("none")]
    [InlineData("a/b")]
    [InlineData("none/b")]
    [InlineData("\0")]
    public async Task Nothing_is_opened_where_there_is_no_file(string name)
    {
        folder.WithFolder("folder").With("a", "1");

        (await LocalStorage.Instance.OpenAsync(folder.PathOf(name), Token)).Should().BeNull();
        (await LocalStorage.Instance.OpenAsync(folder.PathOf(new string('x', 5000)), Token)).Should().BeNull();
        (await LocalStorage.Instance.OpenAsync("", Token)).Should().BeNull();
    }

    [Fact]
    public async Task A_pipe_with_a_name_is_read_forward()
    {
        folder.With("mkfifo pipe; (printf 0123456789 > pipe) >/dev/null 2>&1 &");
        await using var content = (await LocalStorage.Instance.OpenAsync(folder.PathOf("pipe"), Token))!;
        var buffer = new byte[3];

        content.Length.Should().BeNull();
        (await content.ReadAsync(4, buffer, Token)).Should().Be(3);
        buffer.Should().Equal("456"u8.ToArray());
    }

    [Fact]
    public async Task A_device_is_read_forward()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "There is no /dev/zero on this machine.");
        await using var content = (await LocalStorage.Instance.OpenAsync("/dev/zero", Token))!;

        content.Length.Should().BeNull();
        (await content.ReadAsync(0, new byte[3], Token)).Should().Be(3);
    }

    [Fact]
    public async Task A_file_that_the_system_makes_up_is_read_forward()
    {
        Assert.SkipUnless(File.Exists("/proc/self/status"), "There is no /proc on this machine.");
        await using var content = (await LocalStorage.Instance.OpenAsync("/proc/self/status", Token))!;
        var buffer = new byte[5];

        content.Length.Should().BeNull();
        (await content.ReadAsync(0, buffer, Token)).Should().Be(5);
        buffer.Should().Equal("Name:"u8.ToArray());
    }

    [Fact]
    public async Task A_cancelled_read_reads_nothing()
    {
        folder.With("a", "0123");
        await using var content = (await LocalStorage.Instance.OpenAsync(folder.PathOf("a"), Token))!;

        var read = async () => await content.ReadAsync(0, new byte[1], new CancellationToken(canceled: true));

        await read.Should().ThrowAsync<OperationCanceledException>();
    }

    private Task<List<DatasetFile>> ListAsync(string path) => ReadAllAsync(LocalStorage.ListAsync(path, (name, _) => failures.Add(name), Token));

    private static async Task<List<DatasetFile>> ReadAllAsync(IAsyncEnumerable<DatasetFile> list)
    {
        var files = new List<DatasetFile>();
        await foreach (var file in list)
        {
            files.Add(file);
        }

        return files;
    }
}
