using System.Text.Json;
using Oms.Contracts.Json;
using Oms.Contracts.Sales;
using Oms.CustomerService.Web.Acting;
using Oms.CustomerService.Web.Following;
using Oms.Documents;

namespace Oms.CustomerService.Web.Tests.Acting;

/// <summary>What an exchange offers, from the facts of Postsales.</summary>
internal sealed class ChoosingAVariant
{
    private static readonly ChannelSettings TwoSources = new() { Sources = ["WH1", "WH2"] };

    private TestDatabase _database = null!;
    private DocumentStore _store = null!;

    [OneTimeSetUp]
    public async Task TellAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _store = DocumentStore.For(options =>
        {
            options.Connection(_database.ConnectionString);
            options.UseSystemTextJsonForSerialization(WireJson.Options);
            foreach (var ddl in FactLog.Ddl.Concat(Variants.Ddl))
                options.ExtendedSchemaObjects.Add(ddl);
        });
        await _store.ApplyAllConfiguredChangesToDatabaseAsync();
        await using var session = _store.LightweightSession();
        await session.BeginTransactionAsync(default);
        await FactProjection.KeepAsync(session,
        [
            Told("style", "BAG/style", 1, new { variants = new[] { "RED", "BLUE", "OLD" } }),
            Told("style", "BAG/style", 2, new { variants = new[] { "RED", "BLUE", "GREEN" } }),
            Told("style", "SHOE/style", 1, new { variants = new[] { "S40", "S41" } }),
            Supply("WH1", "BLUE", 1, true), Supply("WH1", "BLUE", 2, false), Supply("WH2", "BLUE", 1, false),
            Supply("WH1", "GREEN", 1, false),
        ], default);
        await session.SaveChangesAsync();
    }

    [OneTimeTearDown]
    public async Task DropAsync()
    {
        await _store.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test, Rule("E-1")]
    public async Task variants_are_those_of_its_style_as_told_last() =>
        Assert.That((await OfAsync(TwoSources, "RED", "UNKNOWN", "OLD")).Select(each => each.Key), Is.EqualTo(new[] { "RED" }));

    [Test, Rule("E-2")]
    public async Task sold_out_is_what_no_source_has_and_every_source_has_told() => Assert.That(
        (await OfAsync(TwoSources, "RED"))["RED"], Is.EqualTo(new[] { new Variant("RED", false), new Variant("BLUE", true), new Variant("GREEN", false) }));

    [Test, Rule("E-2")]
    public async Task the_sources_are_those_of_the_channel()
    {
        Assert.That((await OfAsync(new() { DefaultSource = "WH1" }, "RED"))["RED"].Where(each => each.IsSoldOut).Select(each => each.Sku), Is.EqualTo(new[] { "BLUE", "GREEN" }));
        Assert.That((await OfAsync(new(), "RED"))["RED"].Any(each => each.IsSoldOut), Is.False, "none is known");
    }

    private async Task<ILookup<string, Variant>> OfAsync(ChannelSettings channel, params string[] skus)
    {
        await using var session = _store.LightweightSession();
        return await Variants.OfAsync(session, skus, channel, default);
    }

    private static Fact Supply(string source, string sku, int version, bool isAvailable) => Told("supply", $"{source}/{sku}/postsales", version, new { is_available = isAvailable, copied_version = version });

    private static Fact Told(string document, string stream, int version, object data) => new()
    {
        Service = Party.Postsales, Document = document, Stream = stream, Version = version, Name = $"{document}.told", At = DateTimeOffset.UnixEpoch, Data = new(JsonSerializer.SerializeToElement(data)),
    };
}
