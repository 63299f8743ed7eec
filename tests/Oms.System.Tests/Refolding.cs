using System.Reflection;
using System.Text.Json;
using Oms.Contracts.Json;
using Oms.Deciding;
using Oms.Logistics;
using Oms.Postsales;
using Oms.Sales;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>The history in the database told again from its first fact: it must give the documents that lie beside it.</summary>
internal static class Refolding
{
    public static async Task GivesTheDocumentsAsync(OmsSystem oms)
    {
        await GivesTheDocumentsAsync(SalesService.With(new()), oms.SalesDatabase);
        await GivesTheDocumentsAsync(LogisticsService.With(new()), oms.LogisticsDatabase);
        await GivesTheDocumentsAsync(PostsalesService.With(new()), oms.PostsalesDatabase);
    }

    private static async Task GivesTheDocumentsAsync(Service service, TestDatabase database)
    {
        foreach (var behaviour in service.Behaviours)
        {
            var documents = await database.RowsAsync($"select id, data::text from mt_doc_{behaviour.Alias}");
            var history = (await database.RowsAsync($"select stream, version, name, at, data::text from facts where document = '{behaviour.Alias}' order by stream, version"))
                .ToLookup(row => (string)row[0]);
            Assert.That(documents.Select(row => row[0]), Is.EquivalentTo(history.Select(stream => stream.Key)), $"streams and documents of {behaviour.Alias}");
            foreach (var document in documents)
                Assert.That(Told(behaviour, history[(string)document[0]]), Is.EqualTo(Read(document[1], behaviour.State)), $"{behaviour.Alias} {document[0]}");
        }
    }

    /// <summary>The stream's facts, folded as the shell does, and numbered without a gap.</summary>
    private static Aggregate? Told(Behaviour behaviour, IEnumerable<object[]> facts)
    {
        Aggregate? state = null;
        foreach (var row in facts)
        {
            var version = (state?.Version ?? 0) + 1;
            Assert.That(row[1], Is.EqualTo(version), $"{behaviour.Alias} {row[0]}: versions without a gap");
            var at = new DateTimeOffset((DateTime)row[3]);
            state = behaviour.Evolve(state, (Fact)Read(row[4], TypeOf(behaviour, (string)row[2])), at) with { Id = (string)row[0], Version = version };
        }
        return state;
    }

    private static Type TypeOf(Behaviour behaviour, string name) => behaviour.Facts.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
        .Single(type => type.GetCustomAttribute<FactNameAttribute>()?.Name == name);

    private static object Read(object json, Type type) => JsonSerializer.Deserialize((string)json, type, WireJson.Options)!;
}
