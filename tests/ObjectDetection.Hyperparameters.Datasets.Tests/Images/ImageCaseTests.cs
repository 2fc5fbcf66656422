using ObjectDetection.Hyperparameters.Datasets.Images;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Images;

/// <summary>Images of whole data sets, each with what is wrong with it.</summary>
public sealed class ImageCaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "images");

    [Theory]
    [InlineData("good/train/a.png", ImageFormat.Png, 40, 30, 3)]
    [InlineData("good/train/b.jpg", ImageFormat.Jpeg, 64, 48, 3)]
    [InlineData("good/train/sub/c.png", ImageFormat.Png, 30, 30, 3)]
    [InlineData("broken/train/fake.jpg", ImageFormat.Png, 40, 30, 3)]
    [InlineData("broken/train/grey.png", ImageFormat.Png, 40, 30, 1)]
    [InlineData("broken/train/rgba.png", ImageFormat.Png, 40, 30, 4)]
    internal void Header_is_read(string file, ImageFormat format, int width, int height, int channels) => Read(file).Should().Be(
        new ImageHeader { Format = format, Width = width, Height = height, Channels = channels, BitsPerChannel = 8 });

    [Theory]
    [InlineData("corrupt.png", ImageFormat.Png, ImageFault.Corrupt)]
    [InlineData("image.gif", ImageFormat.Gif, ImageFault.NotAccepted)]
    [InlineData("notes.txt", ImageFormat.Unknown, ImageFault.NotAnImage)]
    internal void Fault_is_found(string file, ImageFormat format, ImageFault fault) => Read($"broken/train/{file}").Should().Be(new ImageHeader { Format = format, Fault = fault });

    [Fact]
    public void No_other_image_has_a_fault()
    {
        string[] faulty = ["corrupt.png", "image.gif", "notes.txt"];
        var others = Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".png" or ".jpg" && !faulty.Contains(Path.GetFileName(file))).ToList();

        others.Should().HaveCountGreaterThan(25).And.OnlyContain(static file => Read(file).Fault == ImageFault.None && Read(file).HasSize);
    }

    private static ImageHeader Read(string file)
    {
        var image = File.ReadAllBytes(Path.Combine(Folder, file));
        return ImageHeaders.Read(image, image.Length);
    }
}
