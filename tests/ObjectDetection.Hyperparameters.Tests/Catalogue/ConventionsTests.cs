using System.Reflection;
using System.Runtime.CompilerServices;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Catalogue;

/// <summary>What must agree between record, catalogue and documentation, whatever the facts are.</summary>
public sealed class ConventionsTests
{
    private static readonly PropertyInfo[] RecordProperties = typeof(ObjectDetectionHyperparameters).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static readonly PropertyInfo[] CatalogueProperties =
        [.. typeof(HyperparameterCatalogue).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(static p => p.PropertyType.IsSubclassOf(typeof(Hyperparameter)))];

    public static TheoryData<string> PropertyNames => [.. RecordProperties.Select(static property => property.Name)];

    [Fact]
    public void Record_catalogue_and_list_have_the_same_members_in_the_same_order()
    {
        var listed = HyperparameterCatalogue.All.Select(static h => h.PropertyName).ToArray();

        RecordProperties.Select(static p => p.Name).Should().Equal(listed);
        CatalogueProperties.Select(static p => p.Name).Should().Equal(listed);
        CatalogueProperties.Select(static p => p.GetValue(null)).Should().Equal(HyperparameterCatalogue.All);
    }

    [Theory]
    [MemberData(nameof(PropertyNames))]
    public void Record_property_has_the_type_of_its_definition_and_is_init_only(string name)
    {
        var property = RecordProperties.Single(p => p.Name == name);
        HyperparameterCatalogue.TryGetByPropertyName(name, out var definition).Should().BeTrue();

        property.PropertyType.Should().Be(definition!.ValueType);
        property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Should().Contain(typeof(IsExternalInit));
        property.IsDefined(typeof(RequiredMemberAttribute)).Should().Be(definition.IsRequired);
    }

    [Theory]
    [MemberData(nameof(PropertyNames))]
    public void Record_property_inherits_the_documentation_of_its_definition(string name)
    {
        var documentation = XmlDocumentation.Of($"P:{typeof(ObjectDetectionHyperparameters).FullName}.{name}").Element("inheritdoc");

        documentation!.Attribute("cref")!.Value.Should().Be($"P:{typeof(HyperparameterCatalogue).FullName}.{name}");
        documentation.Attribute("path")!.Value.Should().Be("/summary");
    }

    [Theory]
    [MemberData(nameof(PropertyNames))]
    public void Documentation_comment_says_meaning_range_default_and_wire_name(string name)
    {
        HyperparameterCatalogue.TryGetByPropertyName(name, out var definition).Should().BeTrue();
        var meaning = definition!.Summary.StartsWith("Whether", StringComparison.Ordinal)
            ? $"Gets a value indicating w{definition.Summary[1..]}"
            : $"Gets {char.ToLowerInvariant(definition.Summary[0])}{definition.Summary[1..]}";
        var presence = definition switch
        {
            { IsRequired: true } => "required",
            { DefaultText: null } => "absent by default",
            { DefaultText: "" } => "empty by default",
            { DefaultText: var text } => $"default {text}",
        };

        XmlDocumentation.SummaryOf($"P:{typeof(HyperparameterCatalogue).FullName}.{name}")
            .Should().Be($"{meaning} Accepts {definition.Domain.Description}, {presence}; {definition.Name} in the string map.");
        definition.Summary.Should().EndWith(".").And.MatchRegex("^[A-Z]");
    }

    [Fact]
    public void Definition_holds_no_null_and_nothing_empty()
    {
        foreach (var definition in HyperparameterCatalogue.All)
        {
            definition.Should().NotBeNull();
            definition.Name.Should().MatchRegex("^[a-z]+(_[a-z]+)*$");
            definition.PropertyName.Should().MatchRegex("^([A-Z][a-z]*)+$");
            definition.Summary.Should().NotBeNullOrWhiteSpace();
            definition.Domain.Description.Should().NotBeNullOrWhiteSpace();
            definition.Aliases.Should().NotContain(static alias => string.IsNullOrWhiteSpace(alias));
            definition.Provenance.Note.Should().NotBe("");
        }
    }

    [Fact]
    public void Names_property_names_and_aliases_are_each_given_to_one_definition()
    {
        HyperparameterCatalogue.All.SelectMany(static h => h.Aliases.Append(h.Name)).Should().OnlyHaveUniqueItems();
        HyperparameterCatalogue.All.Select(static h => h.PropertyName).Should().OnlyHaveUniqueItems();
        HyperparameterCatalogue.All.Select(static h => h.Summary).Should().OnlyHaveUniqueItems();
    }
}
