using Karavaan.Web.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Live;

internal static class TestSlices
{
    public static IServiceCollection AddTestSlices(this IServiceCollection services) => services
        .AddFragment<NoteFragment>()
        .AddFragment<CountFragment>()
        .AddFragment<PhoneFragment>()
        .AddFragment<ScreenFragment>()
        .AddFragment<DeskFragment>()
        .AddFragment<ProbeFragment>()
        .AddPage<PhonePage>()
        .AddPage<ScreenPage>()
        .AddPage<DeskPage>();
}
