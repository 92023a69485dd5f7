using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Turns;

/// <summary>
/// Something that each person does for themselves, so that people who share a phone do it in turn: dots, a place, a choice, a
/// signature. Registered by its slice with <c>services.AddPersonalAct&lt;T&gt;()</c>.
/// </summary>
public interface IPersonalAct
{
    /// <summary>Has this person done theirs? <c>null</c>: nothing of the kind is asked now.</summary>
    bool? IsDone(Scene scene, ParticipantId who);

    /// <summary>May the answer for anybody be another one after this event? (The room moving on is known already.)</summary>
    bool IsTouched(Change change);
}

/// <summary>How a slice brings its act.</summary>
public static class PersonalActs
{
    /// <summary>Adds an act.</summary>
    public static IServiceCollection AddPersonalAct<T>(this IServiceCollection services)
        where T : class, IPersonalAct => services.AddSingleton<IPersonalAct, T>();
}
