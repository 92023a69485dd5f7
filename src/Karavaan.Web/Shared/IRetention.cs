namespace Karavaan.Web.Shared;

/// <summary>Keeps the promise about how long names stay.</summary>
public interface IRetention
{
    /// <summary>Erases what is due; gives in how many workshops.</summary>
    Task<int> ApplyAsync();
}
