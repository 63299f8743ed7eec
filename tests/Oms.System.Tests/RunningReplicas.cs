using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>Two of every service at once over one database each: they share the work, and nobody outside can tell.</summary>
[TestFixture]
internal sealed class RunningReplicas
{
    private static readonly string[] Life =
    [
        "NEW/NEWFRONTEND", "RECEIVED/IMPORTED", "LOGISTICS/READYTOSHIP", "LOGISTICSCOMPLETE/FULLYSHIPPED", "COMPLETE/FULLYSHIPPED",
    ];

    [Test]
    public async Task share_the_work_and_keep_the_order_of_every_stream()
    {
        await using var oms = await OmsSystem.StartAsync();
        var (sales, logistics) = (oms.AnotherSales(), oms.AnotherLogistics());
        await Task.WhenAll(sales.StartAndWaitAsync(), logistics.StartAndWaitAsync());
        await using var trade = await Trade.StartAsync(oms, 200);

        await trade.CompleteAsync();

        foreach (var replica in new[] { oms.Sales, sales, oms.Logistics, logistics })
            Assert.That(replica.Count("because of"), Is.Positive, "each has its part of the work");
        await trade.AssertOnceInOrderAsync();
    }

    [Test]
    public async Task go_on_when_one_of_each_is_killed_under_load()
    {
        await using var oms = await OmsSystem.StartAsync();
        var (sales, logistics) = (oms.AnotherSales(), oms.AnotherLogistics());
        await Task.WhenAll(sales.StartAndWaitAsync(), logistics.StartAndWaitAsync());
        await using var trade = await Trade.StartAsync(oms, 200);

        await trade.UntilRequestedAsync(20);
        await oms.Sales.KillAsync();
        await trade.UntilRequestedAsync(60);
        await oms.Logistics.KillAsync();

        await trade.CompleteAsync();
        await trade.AssertOnceInOrderAsync();
    }

    [Test]
    public async Task are_restarted_one_after_the_other_under_load()
    {
        await using var oms = await OmsSystem.StartAsync();
        var (sales, logistics) = (oms.AnotherSales(), oms.AnotherLogistics());
        await Task.WhenAll(sales.StartAndWaitAsync(), logistics.StartAndWaitAsync());
        await using var trade = await Trade.StartAsync(oms, 400);

        foreach (var replica in new[] { oms.Sales, sales, oms.Logistics, logistics })
        {
            await trade.UntilRequestedAsync(trade.Requested + 10);
            Assert.That(await replica.StopAsync(), Is.Zero, replica.Output);
            await replica.StartAndWaitAsync();
        }
        Assert.That(trade.IsPublishing, "the load lasted for as long as the restarts did");

        await trade.CompleteAsync();
        trade.AssertNoRepeats();
        await trade.AssertOnceInOrderAsync();
    }

    /// <summary>Orders that keep coming, and a warehouse that ships whatever it is asked to, as soon as it is asked.</summary>
    private sealed class Trade : IAsyncDisposable
    {
        private const int MostUnderWay = 50;

        private readonly OmsSystem _oms;
        private readonly Parties _parties;
        private readonly CancellationTokenSource _end = new();
        private readonly HashSet<string> _shipped = [];
        private readonly Task _publishing;
        private readonly Task _shipping;
        private int _published;
        private volatile bool _isOver;

        private Trade(OmsSystem oms, Parties parties, int atLeast)
        {
            (_oms, _parties) = (oms, parties);
            _publishing = PublishAsync(atLeast);
            _shipping = ShipAsync();
        }

        public int Requested => _parties.Requests.All.Count;

        public bool IsPublishing => !_publishing.IsCompleted;

        public static async Task<Trade> StartAsync(OmsSystem oms, int atLeast) => new(oms, await Parties.ConnectAsync(oms.Broker), atLeast);

        public async Task UntilRequestedAsync(int count) => await _parties.Requests.AtLeastAsync(count);

        /// <summary>Ends the load and waits until every order is COMPLETE.</summary>
        public async Task CompleteAsync()
        {
            await _end.CancelAsync();
            await _publishing;
            await Eventually.TrueAsync(
                () => _parties.Orders.All.Count >= Life.Length * _published && _parties.Orders.All.Where(each => Wire.StatusOf(each) == Life[^1]).Select(Wire.OrderOf).Distinct().Count() == _published,
                () => $"{_published} orders complete");
        }

        /// <summary>Everything happened once, every stream was told from its first version to its last as it went, and adds up to its document.</summary>
        public async Task AssertOnceInOrderAsync()
        {
            var told = _parties.Orders.All.DistinctBy(each => each.Properties.MessageId).ToLookup(Wire.OrderOf);
            foreach (var order in told)
            {
                Assert.That(order.Select(Wire.StatusOf), Is.EqualTo(Life), order.Key);
                Assert.That(order.Select(each => each.Header("oms-version")), Is.EqualTo(new[] { "1", "2", "3", "4", "5" }), order.Key);
            }
            foreach (var (name, all) in new[] { ("requested", _parties.Requests.All), ("shipped", _parties.Shipments.All) })
                Assert.That(all.DistinctBy(each => each.Properties.MessageId).GroupBy(Wire.OrderOf).Where(order => order.Count() > 1), Is.Empty, name);
            foreach (var stream in _parties.Facts.All.DistinctBy(each => each.Properties.MessageId).GroupBy(StreamOf))
                Assert.That(stream.Select(each => (int)each.Json["fact"]!["version"]!), Is.EqualTo(Enumerable.Range(1, stream.Count())), stream.Key);
            Assert.That(_parties.Errors.All.Select(each => each.Text), Is.Empty);
            await Refolding.GivesTheDocumentsAsync(_oms);
            await _oms.NothingPutAsideAsync();
        }

        /// <summary>Who is told to stop finishes: nothing goes out a second time, not even under the same id.</summary>
        public void AssertNoRepeats()
        {
            foreach (var all in new[] { _parties.Orders.All, _parties.Requests.All, _parties.Shipments.All, _parties.Facts.All })
                Assert.That(all.GroupBy(each => each.Properties.MessageId).Where(same => same.Count() > 1).Select(same => same.First().Text), Is.Empty);
        }

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            _isOver = true;
            await Task.WhenAll(_publishing, _shipping);
            _end.Dispose();
            await _parties.DisposeAsync();
        }

        private static string StreamOf(Received fact) => $"{fact.Json["fact"]!["service"]} {fact.Json["fact"]!["stream"]}";

        private async Task PublishAsync(int atLeast)
        {
            while (!_isOver && (!_end.IsCancellationRequested || _published < atLeast))
            {
                // A slow machine gets no more than it can do.
                if (_published < Requested + MostUnderWay)
                    await _parties.Storefront.PublishAsync(Wire.Create, Wire.Order($"N{++_published}").ToJsonString());
                await Task.Delay(TimeSpan.FromMilliseconds(10));
            }
        }

        private async Task ShipAsync()
        {
            var seen = 0;
            while (!_isOver && (!_end.IsCancellationRequested || _shipped.Count < _published))
            {
                var heard = _parties.Requests.All;
                foreach (var request in heard.Skip(seen).Select(each => (string)each.Json["shipment_request"]!["id"]!).Where(_shipped.Add))
                    await _parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(request, 1, 2));
                seen = heard.Count;
                await Task.Delay(TimeSpan.FromMilliseconds(50));
            }
        }
    }
}
