using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Workshops;

/// <summary>Lets a second facilitator lead a workshop.</summary>
internal sealed class CoFacilitators(UserManager<Facilitator> users, WorkshopStore workshops)
{
    /// <summary>Adds who has this name or e-mail address; false: nobody has. Who asks was proved to lead the workshop.</summary>
    public async Task<bool> AddAsync(WorkshopId workshop, string login, CancellationToken cancellation) =>
        await users.FindByLoginAsync(login) is { } found && await workshops.AddFacilitatorAsync(workshop, found.FacilitatorId, cancellation);
}
