using System.Diagnostics;

namespace ObjectDetection.Hyperparameters.Training;

/// <summary>An instance type on which the algorithm is documented to train.</summary>
[DebuggerDisplay("{Name}: {GpuCount} x {Gpu}, {GpuMemory} GiB each")]
public sealed record InstanceType
{
    internal InstanceType(string name, int gpuCount, int gpuMemory, string gpu) => (Name, GpuCount, GpuMemory, Gpu) = (name, gpuCount, gpuMemory, gpu);

    /// <summary>Gets the name, for example <c>ml.p3.2xlarge</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the family, for example <c>p3</c>.</summary>
    public string Family => Name.Split('.')[1];

    /// <summary>Gets the number of GPUs.</summary>
    public int GpuCount { get; }

    /// <summary>Gets the memory of each GPU, in GiB.</summary>
    public int GpuMemory { get; }

    /// <summary>Gets the model of the GPUs, for example <c>V100</c>.</summary>
    public string Gpu { get; }

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;
}
