#if !NET9_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;

namespace System.Text.Json.Serialization;

/// <summary>Stands for the attribute of .NET 9, so that the enums need no conditions. System.Text.Json 8 does not read it.</summary>
[AttributeUsage(AttributeTargets.Field)]
[SuppressMessage("Design", "CA1019:Define accessors for attribute arguments", Justification = "Nobody reads it.")]
internal sealed class JsonStringEnumMemberNameAttribute : Attribute
{
    public JsonStringEnumMemberNameAttribute(string name) => _ = name;
}
#endif
