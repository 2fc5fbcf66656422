using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Training;

public sealed class InstanceTypesTests
{
    [Theory]
    [InlineData("ml.p2.xlarge", 1, 12)]
    [InlineData("ml.p2.8xlarge", 8, 12)]
    [InlineData("ml.p2.16xlarge", 16, 12)]
    [InlineData("ml.p3.2xlarge", 1, 16)]
    [InlineData("ml.p3.8xlarge", 4, 16)]
    [InlineData("ml.p3.16xlarge", 8, 16)]
    [InlineData("ml.p3dn.24xlarge", 8, 32)]
    [InlineData("ml.g4dn.xlarge", 1, 16)]
    [InlineData("ml.g4dn.2xlarge", 1, 16)]
    [InlineData("ml.g4dn.4xlarge", 1, 16)]
    [InlineData("ml.g4dn.8xlarge", 1, 16)]
    [InlineData("ml.g4dn.12xlarge", 4, 16)]
    [InlineData("ml.g4dn.16xlarge", 1, 16)]
    [InlineData("ml.g5.xlarge", 1, 24)]
    [InlineData("ml.g5.2xlarge", 1, 24)]
    [InlineData("ml.g5.4xlarge", 1, 24)]
    [InlineData("ml.g5.8xlarge", 1, 24)]
    [InlineData("ml.g5.12xlarge", 4, 24)]
    [InlineData("ml.g5.16xlarge", 1, 24)]
    [InlineData("ml.g5.24xlarge", 4, 24)]
    [InlineData("ml.g5.48xlarge", 8, 24)]
    public void Type_has_its_gpus_with_and_without_the_prefix(string name, int gpus, int memory)
    {
        var type = InstanceTypes.Find(name)!;

        type.GpuCount.Should().Be(gpus);
        type.GpuMemory.Should().Be(memory);
        type.Name.Should().Be(name);
        InstanceTypes.Find(name[3..]).Should().BeSameAs(type);
        InstanceTypes.SupportOf(name).Should().Be(InstanceSupport.Documented);
    }

    [Fact]
    public void Every_type_is_tested_above() => InstanceTypes.All.Should().HaveCount(21);

    [Fact]
    public void Family_without_gpus_is_told_from_one_that_is_not_documented()
    {
        const string Undocumented = "p4d p4de p5 p5e p5en p6-b200 p6-b300 p6e-gb200 g4ad g5g g6 g6e g6f g7 g7e gr6 gr6f trn1 trn1n trn2 inf1 inf2";
        const string Unsupported =
            "t2 t3 t3a t4g m4 m5 m5a m5ad m5d m5dn m5n m6a m6g m6gd m6i m6id m6idn m6in m7a m7g m7gd m7i m8g c4 c5 c5a c5ad c5d c5n c6a c6g c6gd c6gn c6i c6id c6in "
            + "c7a c7g c7gd c7gn c7i c8g r3 r4 r5 r5a r5ad r5b r5d r5dn r5n r6a r6g r6gd r6i r6id r6idn r6in r7a r7g r7gd r7i r8g";

        Undocumented.Split(' ').Where(static family => InstanceTypes.SupportOf($"ml.{family}.xlarge") != InstanceSupport.Undocumented).Should().BeEmpty();
        Unsupported.Split(' ').Where(static family => InstanceTypes.SupportOf($"ml.{family}.xlarge") != InstanceSupport.Unsupported).Should().BeEmpty();
    }

    [Fact]
    public void Misspelled_size_is_corrected_with_and_without_the_prefix()
    {
        InstanceTypes.Nearest("ml.p3.2xlrge").Should().Be("ml.p3.2xlarge");
        InstanceTypes.Nearest("p3.2xlrge").Should().Be("ml.p3.2xlarge");
    }

    [Theory]
    [InlineData("ml.g6.xlarge", nameof(InstanceSupport.Undocumented))]
    [InlineData("ml.g6e.12xlarge", nameof(InstanceSupport.Undocumented))]
    [InlineData("p4d.24xlarge", nameof(InstanceSupport.Undocumented))]
    [InlineData("ml.p4de.24xlarge", nameof(InstanceSupport.Undocumented))]
    [InlineData("ml.p5.48xlarge", nameof(InstanceSupport.Undocumented))]
    [InlineData("ml.m5.large", nameof(InstanceSupport.Unsupported))]
    [InlineData("c5.xlarge", nameof(InstanceSupport.Unsupported))]
    [InlineData("ml.t3.medium", nameof(InstanceSupport.Unsupported))]
    [InlineData("ml.z99.large", nameof(InstanceSupport.Unknown))]
    [InlineData("ml.p3.4xlarge", nameof(InstanceSupport.Unknown))]
    [InlineData("ML.P3.2XLARGE", nameof(InstanceSupport.Unknown))]
    [InlineData("ml.m5", nameof(InstanceSupport.Unknown))]
    [InlineData("ml.m5.", nameof(InstanceSupport.Unknown))]
    [InlineData("ml.", nameof(InstanceSupport.Unknown))]
    [InlineData(".", nameof(InstanceSupport.Unknown))]
    [InlineData("local_gpu", nameof(InstanceSupport.Unknown))]
    [InlineData("", nameof(InstanceSupport.Unknown))]
    public void Support_is_told_by_the_family(string name, string support) => InstanceTypes.SupportOf(name).ToString().Should().Be(support);
}
