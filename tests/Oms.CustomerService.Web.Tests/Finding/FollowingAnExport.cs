using Oms.CustomerService.Web.Finding;
using Oms.CustomerService.Web.Finding.Exporting;

namespace Oms.CustomerService.Web.Tests.Finding;

/// <summary>What an export's page is told of it.</summary>
internal sealed class FollowingAnExport
{
    private static readonly Total Total = new(3, IsEstimate: true);

    private OrderDatabase _orders = null!;
    private ExportProgress _progress = null!;

    [OneTimeSetUp]
    public async Task CreateAsync()
    {
        _orders = await OrderDatabase.CreateAsync();
        _progress = new(_orders.Store, TimeProvider.System);
    }

    [OneTimeTearDown]
    public async Task DropAsync() => await _orders.DisposeAsync();

    [Test]
    public async Task it_says_how_far_it_is_and_that_all_were_sent()
    {
        Assert.That(await _progress.FindAsync("ann", 1, default), Is.Null);
        await _progress.FollowAsync("ann", 1, Total, async told =>
        {
            Assert.That(await _progress.FindAsync("ann", 1, default), Is.EqualTo(new Progress(1, 0, Total, false, false)));
            await Task.Delay(1100);
            await told(2);
            Assert.That(await _progress.FindAsync("ann", 1, default), Is.EqualTo(new Progress(1, 2, Total, false, false)));
            await told(3);
        });
        Assert.That(await _progress.FindAsync("ann", 1, default), Is.EqualTo(new Progress(1, 3, Total, true, true)));
        Assert.That(await _progress.FindAsync("bob", 1, default), Is.Null, "somebody else's");
    }

    [Test]
    public async Task one_that_broke_off_says_so()
    {
        Assert.ThrowsAsync<IOException>(() => _progress.FollowAsync("ann", 2, Total, async told =>
        {
            await told(1);
            throw new IOException("the browser has gone");
        }));
        Assert.That(await _progress.FindAsync("ann", 2, default), Is.EqualTo(new Progress(2, 1, Total, true, false)));
    }
}
