using System.Threading.RateLimiting;
using Oms.CustomerService.Access;

namespace Oms.CustomerService.Web.Access;

/// <summary>How often a minute a password is looked at: per address, against who tries many names, and per name. Each replica counts for itself.</summary>
internal sealed class SignInLimits(ConsoleSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _addresses = Of(settings.SignInsPerAddress);
    private readonly PartitionedRateLimiter<string> _names = Of(settings.SignInsPerName);

    public bool Allows(string address, string name)
    {
        using var byAddress = _addresses.AttemptAcquire(address);
        using var byName = _names.AttemptAcquire(User.IdOf(name));
        return byAddress.IsAcquired && byName.IsAcquired;
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _names.Dispose();
    }

    private static PartitionedRateLimiter<string> Of(int aMinute) => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetSlidingWindowLimiter(
        key, _ => new() { PermitLimit = aMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 }));
}
