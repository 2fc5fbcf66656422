using System.Globalization;
using System.Text;
using ObjectDetection.Hyperparameters.Datasets.Tally;
using ObjectDetection.Hyperparameters.Datasets.Tests.Support;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Lists;

public sealed class ListTests
{
    private static readonly byte[] Good = Case("good.lst");
    private static readonly byte[] Broken = Case("broken.lst");

    [Fact]
    public async Task The_good_list_is_counted()
    {
        var tally = await ListOf.ReadAsync(Good);

        Found.Problems(tally).Should().BeEmpty();
        (tally.Images, tally.Objects, tally.WidestLabel, tally.IsComplete).Should().Be((6L, 13L, 27L, true));
        tally.WidestPlace.Should().Be(new DatasetLocation("l") { Line = 4, Image = "img3.png" });
        Found.Classes(tally).Should().Equal(0, 1, 2);
        tally.Ranges.Should().Equal(new SampleRange("l", 6, HasLines: true));
        tally.Names.Pieces.SelectMany(static keys => keys).Distinct().Should().HaveCount(6);
    }

    [Fact]
    public async Task Each_line_of_the_broken_list_has_its_problem()
    {
        var tally = await ListOf.ReadAsync(Broken);

        tally.Images.Should().Be(5, because: "im2rec makes records of lines 1, 5, 7, 8 and 10");
        Found.Classes(tally).Should().Equal(0, 1);
        Found.Problems(tally).Should().Equal(
            "ODH609 'l', line 7, image 'classification-style.jpg': 1 value, where a header and an object have 7 at least",
            "ODH609 'l', line 8, image 'missing-number.jpg': 4 values after the header are no multiple of the object width 5",
            "ODH625 'l', line 5, image 'pixels.jpg', object 0: edges 42.4, 21.7, 54.1 and 39.1",
            "ODH654 'l', line 9: the line is blank",
            "ODH655 'l', line 10: the line ends in a carriage return",
            "ODH661 'l', line 2: 2 columns, where im2rec needs 3",
            "ODH661 'l', line 3: 1 column, where im2rec needs 3; blanks do not separate columns",
            "ODH661 'l', line 4: column 4, 'dog', is not a number",
            "ODH661 'l', line 6: the index 'x' is not a whole number",
            "ODH662 'l', line 10, image 'dup index.jpg': the path contains a blank");
        var keys = tally.Names.Pieces.SelectMany(static piece => piece).ToArray();
        keys.Should().HaveCount(10);
        keys[9].Should().Be(keys[0]);
        keys[1].Should().Be(0);
    }

    [Theory]
    [InlineData(" 1 \t 2\t5 \t0\t0\t0\t1\t1\t a.jpg ", null)]
    [InlineData("\t1\t2\t5\t0\t0\t0\t1\t1\ta.jpg\t\t", null)]
    [InlineData("1_0\t2e0\t5.0\t0\t0\t0\t1\t+1\ta.jpg", null)]
    [InlineData("-1\t2\t5\t0\t0\t0\t1\t1\ta.jpg", "ODH661 'l', line 1: the index '-1' does not fit the header of a record")]
    [InlineData("1.0\t2\t5\t0\t0\t0\t1\t1\ta.jpg", "ODH661 'l', line 1: the index '1.0' is not a whole number")]
    [InlineData("\uFEFF1\t2\t5\t0\t0\t0\t1\t1\ta.jpg", "ODH661 'l', line 1: the index follows a byte order mark")]
    [InlineData("1\t2\t5\t0\t0,1\t0\t1\t1\ta.jpg", "ODH661 'l', line 1: column 5, '0,1', is not a number")]
    [InlineData("1\t2\t5\tnan\t0\t0\t1\t1\ta.jpg", "ODH616 'l', line 1, image 'a.jpg', object 0, class ID: class ID NaN")]
    [InlineData("1\t2\t5\t0\t0\t-inf\t1\t1\ta.jpg", "ODH621 'l', line 1, image 'a.jpg', object 0: edges 0, -Infinity, 1 and 1")]
    [InlineData("1\t2\t5\ta.jpg", "ODH610 'l', line 1, image 'a.jpg': the label ends after its header")]
    public async Task Lines_are_read_as_im2rec_reads_them(string line, string? problem)
    {
        var tally = await ListOf.ReadAsync(line);

        Found.Problems(tally).Should().Equal(problem is null ? [] : [problem]);
        tally.Images.Should().Be(problem?.StartsWith("ODH661", StringComparison.Ordinal) == true ? 0 : 1);
    }

    [Fact]
    public async Task Carriage_returns_alone_are_told()
    {
        var tally = await ListOf.ReadAsync("0\t2\t5\t0\t0\t0\t1\t1\ta.jpg\r1\t2\t5\t0\t0\t0\t1\t1\tb.jpg\r");

        Found.Problems(tally).Should().Equal(
            "ODH655 'l', line 1: the line ends in a carriage return",
            "ODH661 'l', line 1: lines end in a carriage return alone, so that they are one line");
    }

    [Fact]
    public async Task Labels_must_have_the_widths_of_the_first_that_has_any()
    {
        var tally = await ListOf.ReadAsync("x\tskipped\ta\n1\t1\ta.jpg\n2\t2\t6\t0\t0\t0\t1\t1\t0\ta.jpg\n3\t2\t5\t1\t0\t0\t1\t1\tb.jpg\n4\t2\t6\t0\t0\t0\t1\t1\t0\tc.jpg\n");

        Found.Lines(tally).Should().Equal("2 ODH609", "4 ODH611", "1 ODH661");
        tally.Objects.Should().Be(3);
    }

    [Fact]
    public async Task A_block_may_end_anywhere()
    {
        var expected = Found.Everything(await ListOf.ReadAsync(Broken, new DatasetProbeOptions { MaxDegreeOfParallelism = 1 }));
        for (var length = 1; length <= Broken.Length; length++)
        {
            var options = new DatasetProbeOptions { MaxDegreeOfParallelism = 1 + (length % 4) };
            Found.Everything(await ListOf.ReadAsync(Broken, options, length, isPipe: length % 3 == 0)).Should().Be(expected, "blocks of {0} bytes", length);
        }
    }

    [Fact]
    public async Task Damaged_lines_never_throw_and_leave_their_neighbors_alone()
    {
        var random = new Random(5);
        using var stream = new MemoryStream();
        for (var round = 0; round < 100_000; round++)
        {
            stream.Write(Encoding.UTF8.GetBytes($"{round}\t2\t5\t0\t0.1\t0.2\t0.5\t0.6\ta.jpg\n"));
            var damaged = Encoding.UTF8.GetBytes($"{round}\t2\t5\t0\t0.1\t0.2\t0.5\t0.6\ta.jpg\n");
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                damaged[random.Next(damaged.Length - 1)] = random.Next(2) == 0 ? (byte)random.Next(11, 256) : (byte)"\t _-+.0123456789enif"[random.Next(19)];
            }

            stream.Write(damaged);
        }

        var tally = await ListOf.ReadAsync(stream.ToArray());

        tally.Names.Count.Should().Be(200_000);
        tally.Images.Should().BeGreaterThan(100_000);
        tally.Problems.All.SelectMany(static list => list.Value.First).Should().OnlyContain(static example => example.Location.Line % 2 == 0);
    }

    [Fact]
    public async Task Cultures_change_nothing()
    {
        var expected = Found.Everything(await ListOf.ReadAsync(Broken));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Found.Everything(await ListOf.ReadAsync(Broken)).Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static byte[] Case(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", "lst", name));
}
