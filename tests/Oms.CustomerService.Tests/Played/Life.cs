namespace Oms.CustomerService.Tests.Played;

/// <summary>What becomes of order 100, told as the messages that come from outside.</summary>
/// <param name="Name">In test output.</param>
/// <param name="Begin">The services, with their settings and who watches them.</param>
/// <param name="Steps">What comes from outside, in turn.</param>
internal sealed record Life(string Name, Func<Action<PlayedServices>?, PlayedServices> Begin, params Action<PlayedServices>[] Steps)
{
    public PlayedServices Play(Action<PlayedServices>? watch = null)
    {
        var services = Begin(watch);
        foreach (var step in Steps)
            step(services);
        return services;
    }

    public override string ToString() => Name;
}
