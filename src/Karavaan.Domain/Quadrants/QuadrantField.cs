namespace Karavaan.Domain.Quadrants;

/// <summary>One of the four fields. Their names are the template's; these are the names of the built-in workshop.</summary>
public enum QuadrantField
{
    /// <summary>Netarchical capital: x below 0, y from 0.</summary>
    TopLeft,

    /// <summary>Distributed capitalism: x below 0, y below 0.</summary>
    BottomLeft,

    /// <summary>Local resilience: x from 0, y below 0.</summary>
    BottomRight,

    /// <summary>Global commons: x from 0, y from 0.</summary>
    TopRight,
}

/// <summary>Finds the field of a position.</summary>
public static class QuadrantFields
{
    extension(QuadrantField)
    {
        /// <summary>
        /// The field that a position lies in. The borders belong to the right (x = 0) and to the top (y = 0), so the middle is
        /// <see cref="QuadrantField.TopRight"/> and every position has exactly one field.
        /// </summary>
        public static QuadrantField Of(Position position) => (position.X < 0, position.Y < 0) switch
        {
            (true, false) => QuadrantField.TopLeft,
            (true, true) => QuadrantField.BottomLeft,
            (false, true) => QuadrantField.BottomRight,
            (false, false) => QuadrantField.TopRight,
        };
    }
}
