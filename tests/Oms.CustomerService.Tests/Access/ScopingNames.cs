using System.Text.Json;
using Oms.Contracts.Json;
using Oms.CustomerService.Access;
using Oms.Testing;

namespace Oms.CustomerService.Tests.Access;

/// <summary>None, all, or those that are named.</summary>
[Rule("U-2")]
internal sealed class ScopingNames
{
    private static readonly Scope[] Scopes = [Scope.None, Scope.All, Scope.Of("ST1"), Scope.Of("ST2", "ST1")];

    [Test]
    public void a_union_has_what_either_has([ValueSource(nameof(Scopes))] Scope one, [ValueSource(nameof(Scopes))] Scope other)
    {
        foreach (var name in new[] { "ST1", "ST2", "ST3" })
            Assert.That(one.Union(other).Has(name), Is.EqualTo(one.Has(name) || other.Has(name)), name);
        Assert.That(one.Union(other), Is.EqualTo(other.Union(one)));
        Assert.That(one.Union(other).Covers(one), Is.True);
    }

    [Test]
    public void only_all_covers_all() => Assert.That(Scopes.Where(scope => scope.Covers(Scope.All)), Is.EqualTo(new[] { Scope.All }));

    [Test]
    public void it_is_stored_and_read_again([ValueSource(nameof(Scopes))] Scope scope) =>
        Assert.That(JsonSerializer.Deserialize<Scope>(JsonSerializer.Serialize(scope, WireJson.Options), WireJson.Options), Is.EqualTo(scope));

    [TestCase("\"NONE\"")]
    [TestCase("[1]")]
    [TestCase("{}")]
    public void anything_else_is_no_scope(string json) => Assert.That(() => JsonSerializer.Deserialize<Scope>(json), Throws.InstanceOf<JsonException>());
}
