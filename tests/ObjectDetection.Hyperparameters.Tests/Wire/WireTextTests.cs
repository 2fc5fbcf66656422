using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Tests.Wire;

public sealed class WireTextTests
{
    [Theory]
    [InlineData(2501, "ODH416")]
    [InlineData(2500, "ODH404")]
    public void Text_that_is_no_number_has_no_value_and_a_reason(int length, string code)
    {
        var isPresent = WireText.TryRead(HyperparameterCatalogue.Epochs, new string('x', length), out var value, out var finding);

        isPresent.Should().BeFalse();
        value.Should().Be(0);
        finding!.Code.Should().Be(code);
    }
}
