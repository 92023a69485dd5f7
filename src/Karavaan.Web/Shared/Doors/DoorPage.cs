using Microsoft.AspNetCore.Components;

namespace Karavaan.Web.Shared.Doors;

/// <summary>Base of the pages before, beside and after a workshop: plain HTML, without script.</summary>
public abstract class DoorPage : ComponentBase
{
    /// <summary>The language.</summary>
    [Parameter, EditorRequired]
    public Words Words { get; set; } = Words.For("nl");

    /// <summary>The page as an answer that nobody keeps.</summary>
    internal static IResult Draw<T>(int status, Words words, params (string Name, object? Value)[] values)
        where T : DoorPage
    {
        var parameters = values.ToDictionary(value => value.Name, value => value.Value);
        parameters[nameof(Words)] = words;
        return new Unkept<T>(status, parameters);
    }
}
