namespace Karavaan.Domain.Quadrants;

/// <summary>
/// One axis in five numbers. Quantiles are those of type 7 (Hyndman and Fan 1996, 'Sample quantiles in statistical packages', The
/// American Statistician 50): with n sorted values, the quantile p lies at place (n − 1)·p counted from 0, between two values in
/// proportion. It is the default of R, NumPy and spreadsheets (QUARTILE.INC), so anybody can check a report.
/// </summary>
/// <param name="LowerQuartile">The quantile 1/4.</param>
/// <param name="Median">The quantile 1/2: the middle value, or halfway between the two middle ones.</param>
/// <param name="UpperQuartile">The quantile 3/4.</param>
/// <param name="Mad">
/// The median absolute deviation from the median (Hampel 1974, 'The influence curve and its role in robust estimation', JASA 69), raw:
/// not multiplied by 1.4826 to resemble a standard deviation, because placements are not normally distributed. Half of the people
/// stand no further than this from the median.
/// </param>
public sealed record AxisSummary(double LowerQuartile, double Median, double UpperQuartile, double Mad)
{
    /// <summary>The summary of at least one value. Throws <see cref="ArgumentException"/> when there is none.</summary>
    internal static AxisSummary Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var median = Quantile(sorted, 0.5);
        double[] deviations = [.. sorted.Select(value => Math.Abs(value - median)).Order()];
        return new(Quantile(sorted, 0.25), median, Quantile(sorted, 0.75), Quantile(deviations, 0.5));
    }

    private static double Quantile(double[] sorted, double p)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Length);
        var place = (sorted.Length - 1) * p;
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
