using Karavaan.Domain.Quadrants;

namespace Karavaan.Domain.Tests.Quadrants;

public class QuadrantFieldTests
{
    [Theory]
    [InlineData(-0.5, 0.5, QuadrantField.TopLeft)]
    [InlineData(-0.5, -0.5, QuadrantField.BottomLeft)]
    [InlineData(0.5, -0.5, QuadrantField.BottomRight)]
    [InlineData(0.5, 0.5, QuadrantField.TopRight)]
    [InlineData(0, 0, QuadrantField.TopRight)]
    [InlineData(-0.001, 0, QuadrantField.TopLeft)]
    [InlineData(0, -0.001, QuadrantField.BottomRight)]
    [InlineData(-1, -1, QuadrantField.BottomLeft)]
    public void Every_position_lies_in_one_field_and_the_borders_belong_to_the_right_and_the_top(double x, double y, QuadrantField field) =>
        Assert.Equal(field, QuadrantField.Of(new Position(x, y)));
}
