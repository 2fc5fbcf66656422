namespace ObjectDetection.Hyperparameters.Training;

/// <summary>A type of instance on which the algorithm is documented to train.</summary>
public sealed record InstanceType
{
    internal InstanceType(string name, int gpuCount, int gpuMemory, string gpu)
    {
        Name = name;
        GpuCount = gpuCount;
        GpuMemory = gpuMemory;
        Gpu = gpu;
    }

    /// <summary>The name, for example <c>ml.p3.2xlarge</c>.</summary>
    public string Name { get; }

    /// <summary>The family, for example <c>p3</c>.</summary>
    public string Family => Name.Split('.')[1];

    /// <summary>The number of GPUs.</summary>
    public int GpuCount { get; }

    /// <summary>The memory of each GPU, in GiB.</summary>
    public int GpuMemory { get; }

    /// <summary>The model of the GPUs, for example <c>V100</c>.</summary>
    public string Gpu { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
