using System.Globalization;
using Karavaan.Domain.Quadrants;

namespace Karavaan.Web.Quadrants;

/// <summary>
/// The measures of one drawing of the quadrant, in units of its viewBox. Everything in the plane stands in percent of it, so that the
/// same positions fit the phone's square and the screen's wide plane.
/// </summary>
/// <param name="Width">Of the plane.</param>
/// <param name="Height">Of the plane.</param>
/// <param name="Above">Room for words above the plane.</param>
/// <param name="Below">Room for words below it.</param>
/// <param name="Sign">Width and height of a field's sign.</param>
/// <param name="Letter">How wide a letter is, about.</param>
public sealed record PlaneShape(int Width, int Height, int Above, int Below, int Sign, int Letter)
{
    /// <summary>The square on a phone.</summary>
    public static PlaneShape Phone { get; } = new(1000, 1000, 75, 79, 46, 25);

    /// <summary>The wide plane on the screen.</summary>
    public static PlaneShape Screen { get; } = new(2000, 960, 78, 82, 48, 27);

    /// <summary>The viewBox with the words around the plane.</summary>
    public string ViewBox => string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {Above + Height + Below}");

    /// <summary>The plane's own viewBox.</summary>
    public string PlaneBox => string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {Height}");

    /// <summary>The lines of squared paper: ten squares each way.</summary>
    public string Grid => string.Concat(Enumerable.Range(1, 9).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"M{Width * i / 10} 0V{Height}M0 {Height * i / 10}H{Width}")));

    /// <summary>Where a position stands, in percent of the plane from its top left corner.</summary>
    public static Spot At(Position position) => new(50 + (50 * position.X), 50 - (50 * position.Y));

    /// <summary>
    /// The line from one spot to another that leaves a gap around both, in units of the viewBox; <c>null</c> when they are too close
    /// for an arrow.
    /// </summary>
    public (Spot From, Spot To)? Between(Spot from, Spot to, double startGap, double endGap)
    {
        var (x, y) = ((to.X - from.X) * Width / 100, (to.Y - from.Y) * Height / 100);
        var length = double.Hypot(x, y);
        return length <= startGap + endGap ? null : (Along(from, to, startGap / length), Along(from, to, 1 - (endGap / length)));
    }

    private static Spot Along(Spot from, Spot to, double share) =>
        new(from.X + (share * (to.X - from.X)), from.Y + (share * (to.Y - from.Y)));
}

/// <summary>A place in a plane, in percent of its width and height, from the top left corner.</summary>
public readonly record struct Spot(double X, double Y)
{
    /// <summary>For the attribute x.</summary>
    public string Left => Percent(X);

    /// <summary>For the attribute y.</summary>
    public string Top => Percent(Y);

    /// <summary>A percentage as SVG reads it, in every language.</summary>
    public static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
