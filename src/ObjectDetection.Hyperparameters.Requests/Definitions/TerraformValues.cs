using ObjectDetection.Hyperparameters.Requests.Catalogue;
using ObjectDetection.Hyperparameters.Requests.Documents;

namespace ObjectDetection.Hyperparameters.Requests.Definitions;

/// <summary>Turns a resource of Terraform into the request that it stands for: snake case into the API's names, and blocks, which are lists, into objects.</summary>
internal static class TerraformValues
{
    private static readonly string[] Maps = ["hyper_parameters", "environment", "tags", "tags_all"];
    private static readonly string[] Lists = ["input_data_config", "instance_groups", "metric_definitions", "attribute_names", "security_group_ids", "subnets", "instance_group_names"];

    /// <param name="values">The values that are known.</param>
    /// <param name="unknown">The values that are known only after the plan is applied, in the same shape, each <c>true</c>.</param>
    public static Node Resolve(Node values, Node? unknown) => Resolve(values, unknown, isMap: false);

    private static Node Resolve(Node node, Node? unknown, bool isMap)
    {
        if (unknown is { Kind: NodeKind.Boolean, Text: "true" })
        {
            return new Node(NodeKind.Runtime, unknown.Place, "known after apply");
        }

        return node.Kind switch
        {
            NodeKind.Object => ResolveObject(node, unknown, isMap),
            NodeKind.Array => new Node(NodeKind.Array, node.Place) { Items = [.. node.Items.Select((item, i) => Resolve(item, ItemOf(unknown, i), isMap: false))] },
            _ => node,
        };
    }

    private static Node ResolveObject(Node node, Node? unknown, bool isMap)
    {
        var members = new List<Member>();
        foreach (var (name, value) in node.Members)
        {
            var resolved = Resolve(value, unknown?[name], Maps.Contains(name));
            members.Add(new Member(isMap ? name : ApiNameOf(name), isMap || Lists.Contains(name) ? resolved : Unwrap(resolved)));
        }

        foreach (var (name, value) in unknown?.Members ?? [])
        {
            if (node.Members.All(member => member.Name != name) && IsUnknown(value))
            {
                members.Add(new Member(isMap ? name : ApiNameOf(name), new Node(NodeKind.Runtime, value.Place, "known after apply")));
            }
        }

        return new Node(NodeKind.Object, node.Place) { Members = members };
    }

    private static bool IsUnknown(Node node) =>
        node is { Kind: NodeKind.Boolean, Text: "true" } || node.Members.Any(static member => IsUnknown(member.Value)) || node.Items.Any(IsUnknown);

    /// <summary>Returns the block of a list that has one, and nothing for an empty list.</summary>
    private static Node Unwrap(Node node) => node.Kind != NodeKind.Array ? node : node.Items.Count > 0 ? node.Items[0] : new Node(NodeKind.Null, node.Place);

    private static Node? ItemOf(Node? unknown, int index) => unknown is { Kind: NodeKind.Array } list && index < list.Items.Count ? list.Items[index] : null;

    private static string ApiNameOf(string name) => name == "volume_size_in_gb"
        ? RequestNames.VolumeSizeInGB
        : string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
}
