namespace ObjectDetection.Hyperparameters.Requests;

/// <summary>A group of instances of one type.</summary>
/// <param name="InstanceGroupName">The name of the group.</param>
/// <param name="InstanceType">The type of its instances.</param>
/// <param name="InstanceCount">The number of its instances.</param>
public sealed record InstanceGroup(string? InstanceGroupName, string? InstanceType, int? InstanceCount)
{
    /// <summary>Returns the members, the same in every culture.</summary>
    public override string ToString() => InvariantText.OfRecord(nameof(InstanceGroup), PrintMembers);
}
