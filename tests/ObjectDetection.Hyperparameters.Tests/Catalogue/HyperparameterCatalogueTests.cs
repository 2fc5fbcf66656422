using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tests.Catalogue;

public sealed class HyperparameterCatalogueTests
{
    [Fact]
    public void All_lists_the_page_in_its_order_and_then_what_only_the_container_knows() =>
        HyperparameterCatalogue.All.Select(static h => h.Name).Should().Equal(Oracle.Rows.Select(static row => row.Name));

    [Theory]
    [MemberData(nameof(Oracle.Cases), MemberType = typeof(Oracle))]
    public void Entry_states_what_its_row_of_the_page_says(OracleRow row)
    {
        var entry = Entry(row.Name);

        var stated = new OracleRow(
            entry.Name,
            entry.PropertyName,
            entry.ValueType,
            entry.IsRequired,
            Accepts(entry.Domain),
            entry.DefaultText,
            Tuning(entry.Tuning),
            entry.Provenance.DifferingContainerDefault,
            entry.Provenance.ContainerSince);

        stated.Should().Be(row);
        entry.IsTunable.Should().Be(row.Tuning is not null);
    }

    [Theory]
    [MemberData(nameof(Oracle.Cases), MemberType = typeof(Oracle))]
    public void Entry_has_the_aliases_that_stand_for_it(OracleRow row) =>
        Entry(row.Name).Aliases.Should().Equal(Oracle.Aliases.GetValueOrDefault(row.Name) ?? []);

    [Theory]
    [MemberData(nameof(Oracle.Cases), MemberType = typeof(Oracle))]
    public void Entry_has_the_note_of_its_sources(OracleRow row) =>
        Entry(row.Name).Provenance.Note.Should().Be(Oracle.Notes.GetValueOrDefault(row.Name));

    [Fact]
    public void Only_nms_topk_is_undocumented() =>
        HyperparameterCatalogue.All.Where(static h => !h.Provenance.IsDocumented).Select(static h => h.Name).Should().Equal("nms_topk");

    [Theory]
    [MemberData(nameof(Oracle.Cases), MemberType = typeof(Oracle))]
    public void Entry_names_the_log_that_shows_its_default(OracleRow row) =>
        Entry(row.Name).Provenance.ContainerUrl.Should().Be(
            row.Name == "nms_topk" ? "https://github.com/aws/sagemaker-python-sdk/issues/366" : "https://github.com/aws/amazon-sagemaker-examples/issues/713");

    [Theory]
    [MemberData(nameof(Oracle.Cases), MemberType = typeof(Oracle))]
    public void Entry_names_the_page_that_documents_it(OracleRow row) =>
        Entry(row.Name).DocumentationUrl.AbsoluteUri.Should().Be("https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html");

    [Fact]
    public void Catalogue_names_the_page_that_it_transcribes() =>
        HyperparameterCatalogue.DocumentationUrl.AbsoluteUri.Should().Be("https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html");

    [Theory]
    [MemberData(nameof(Oracle.Cases), MemberType = typeof(Oracle))]
    public void Name_finds_its_entry(OracleRow row)
    {
        HyperparameterCatalogue.TryGetByName(row.Name, out var entry).Should().BeTrue();

        entry!.Name.Should().Be(row.Name);
        entry.ToString().Should().Be(row.Name);
        HyperparameterCatalogue.All[entry.Index].Should().BeSameAs(entry);
    }

    [Theory]
    [MemberData(nameof(Oracle.Cases), MemberType = typeof(Oracle))]
    public void Property_name_finds_its_entry(OracleRow row)
    {
        HyperparameterCatalogue.TryGetByPropertyName(row.Property, out var entry).Should().BeTrue();

        entry!.Name.Should().Be(row.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("LearningRate")]
    [InlineData("LEARNING_RATE")]
    [InlineData("learning_rate ")]
    [InlineData("learning-rate")]
    [InlineData("lr")]
    public void Name_that_is_not_spelled_exactly_finds_nothing(string name)
    {
        HyperparameterCatalogue.TryGetByName(name, out var entry).Should().BeFalse();

        entry.Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("learning_rate")]
    [InlineData("learningRate")]
    public void Property_name_that_is_not_spelled_exactly_finds_nothing(string name)
    {
        HyperparameterCatalogue.TryGetByPropertyName(name, out var entry).Should().BeFalse();

        entry.Should().BeNull();
    }

    [Fact]
    public void Null_is_no_name()
    {
        ((Action)(() => HyperparameterCatalogue.TryGetByName(null!, out _))).Should().Throw<ArgumentNullException>();
        ((Action)(() => HyperparameterCatalogue.TryGetByPropertyName(null!, out _))).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Sibling_algorithms_have_names_that_object_detection_has_not()
    {
        SiblingAlgorithm.All.Select(static sibling => sibling.Title).Should().Equal("Image Classification", "Semantic Segmentation");
        SiblingAlgorithm.All[0].Names.Should().Equal(
            "augmentation_type", "beta_1", "beta_2", "checkpoint_frequency", "eps", "gamma", "multi_label", "num_layers", "precision_dtype",
            "resize", "top_k", "use_weighted_loss");
        SiblingAlgorithm.All[1].Names.Should().Equal(
            "algorithm", "backbone", "base_size", "crop_size", "gamma1", "gamma2", "lr_scheduler", "syncbn", "validation_mini_batch_size");
        SiblingAlgorithm.All.SelectMany(static sibling => sibling.Names).Should().NotIntersectWith(Oracle.Rows.Select(static row => row.Name));
    }

    [Fact]
    public void Algorithm_is_known_by_the_names_that_no_other_has() =>
        AlgorithmIdentity.OwnHyperparameters.Select(static own => own.Name).Should().Equal(
            "base_network", "label_width", "nms_threshold", "overlap_threshold", "freeze_layer_pattern", "nms_topk");

    [Fact]
    public void Definition_says_whether_a_value_is_required_has_a_default_or_is_optional()
    {
        RequiredHyperparameter<int> required = HyperparameterCatalogue.NumClasses;
        DefaultedHyperparameter<double> defaulted = HyperparameterCatalogue.LearningRate;
        OptionalHyperparameter<KvStore?> optional = HyperparameterCatalogue.KvStore;

        (required.IsRequired, defaulted.IsRequired, optional.IsRequired).Should().Be((true, false, false));
        defaulted.Default.Should().Be(0.001);
        ((OptionalDomain<KvStore>)optional.Domain).Core.Should().BeOfType<ChoiceDomain<KvStore>>();
    }

    private static Hyperparameter Entry(string name) => HyperparameterCatalogue.All.Single(h => h.Name == name);

    private static string Accepts(Domain domain) => domain.Core switch
    {
        WholeNumberDomain whole => $">= {whole.Minimum}",
        RealDomain real => string.Create(
            CultureInfo.InvariantCulture,
            $"{(real.Interval.IsMinimumOpen ? '(' : '[')}{real.Interval.Minimum}, {real.Interval.Maximum}{(real.Interval.IsMaximumOpen ? ')' : ']')}"),
        IChoiceDomain choices => string.Join(" | ", choices.Spellings),
        FlagDomain flag => $"{flag.TrueSpelling} | {flag.FalseSpelling}{(flag.IgnoresCase ? " in any case" : "")}",
        EpochListDomain list => $"epochs of at most {list.MaximumLength} characters",
        PythonPatternDomain pattern => $"a Python pattern of at most {pattern.MaximumLength} characters",
        _ => throw new NotSupportedException(domain.GetType().Name),
    };

    private static string? Tuning(RecommendedRange? range) => range switch
    {
        null => null,
        RecommendedContinuousRange real => string.Create(CultureInfo.InvariantCulture, $"{real.Minimum} to {real.Maximum} {real.Scaling}"),
        RecommendedIntegerRange whole => $"whole {whole.Minimum} to {whole.Maximum} {whole.Scaling}",
        RecommendedCategories => "all choices",
        _ => throw new NotSupportedException(range.GetType().Name),
    };
}
