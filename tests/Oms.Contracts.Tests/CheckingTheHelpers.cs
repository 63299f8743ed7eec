using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Contracts.Tests;

internal sealed class CheckingTheHelpers
{
    [Test]
    public void reading_fails_for_a_refused_body() =>
        Assert.That(() => Wire.Read<Create>("{}"), Throws.TypeOf<AssertionException>());

    [Test]
    public void refusing_fails_for_an_accepted_body() =>
        Assert.That(() => Wire.Refuse<Create>("""{"order":{}}"""), Throws.TypeOf<AssertionException>());

    [Test]
    public void different_json_is_not_the_same() =>
        Assert.That(() => Wire.AssertSame("""{"a":1,"b":[]}""", """{"b":[],"a":2}"""), Throws.TypeOf<AssertionException>());

    [Test]
    public void a_body_needs_as_many_values_as_it_has_gaps() =>
        Assert.That(() => "[?,?]".With("1"), Throws.TypeOf<AssertionException>());

    [Test]
    public void equal_json_is_the_same_in_any_order() => Wire.AssertSame("""{"a":1.0,"b":[]}""", """{"b":[],"a":1}""");

    [Test]
    public void a_recorded_file_that_differs_is_seen()
    {
        Assume.That(Environment.GetEnvironmentVariable(Repository.Accept), Is.Not.EqualTo("1"));
        Assert.That(() => Repository.AssertRecorded(Repository.PathOf("Oms.sln"), "something else"), Throws.TypeOf<AssertionException>());
    }

    [Test]
    public void a_recorded_file_that_is_missing_is_seen()
    {
        Assume.That(Environment.GetEnvironmentVariable(Repository.Accept), Is.Not.EqualTo("1"));
        Assert.That(() => Repository.AssertRecorded(Repository.PathOf("nowhere"), "text"), Throws.TypeOf<AssertionException>());
    }
}
