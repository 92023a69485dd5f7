using Karavaan.Bench.Live;

namespace Karavaan.Bench.Evening;

/// <summary>Somebody who takes part.</summary>
/// <param name="visitor">Their phone.</param>
/// <param name="organisation">For whom they come.</param>
/// <param name="language">nl, fr, en or de.</param>
/// <param name="chance">Their own dice: what others do does not change what they do.</param>
internal sealed class Guest(Visitor visitor, string organisation, string language, Random chance)
{
    public Visitor Phone => visitor;

    public string Name => visitor.Name;

    public string Organisation => organisation;

    public string Language => language;

    public Random Chance => chance;

    /// <summary>The group where they sit; 0: none.</summary>
    public int Group { get; set; }

    /// <summary>One of these.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[chance.Next(from.Count)];

    /// <summary>Waits as long as a person does who thinks, at most so long.</summary>
    public Task ThinkAsync(int mostMilliseconds) => Task.Delay(chance.Next(mostMilliseconds));

    /// <summary>Fills in the form of that address, as soon as it is on the page, and sends it.</summary>
    /// <param name="pattern">The end of its address (<see cref="Glob"/>).</param>
    /// <param name="fields">What is filled in.</param>
    /// <param name="method">To tell two forms of one address apart.</param>
    /// <param name="refusal">The refusal that is expected, or <c>null</c>.</param>
    /// <param name="expect">Told the command's id and the moment, before it is sent.</param>
    /// <returns>The form, to send it once more later.</returns>
    public async Task<Form> SendAsync(
        string pattern, (string Name, string Value)[] fields, string method = "", string? refusal = null, Action<Guid, long>? expect = null)
    {
        var form = (await visitor.FormAsync(pattern, method)).With(fields);
        await visitor.TapAsync(form, refusal, expect);
        return form;
    }
}
