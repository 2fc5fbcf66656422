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
