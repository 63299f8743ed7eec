namespace Oms.Contracts.Tests.Keeping;

/// <summary>Whoever wrote a client for a message once never has to touch it again.</summary>
internal sealed class KeepingPromises
{
    private static IEnumerable<Promise> Recorded => Promise.Recorded();

    private static IEnumerable<WireMessage> Messages => WireCatalogue.All;

    /// <summary>Also when the recorded files are written anew: only a file that somebody has deleted is forgotten.</summary>
    [TestCaseSource(nameof(Recorded))]
    public void what_was_promised_is_kept(Promise recorded) => Assert.That(Broken(recorded), Is.Empty, "an incompatible change: if it is meant, delete the recorded file by hand");

    [TestCaseSource(nameof(Messages))]
    public void every_message_is_on_record_as_it_is(WireMessage message)
    {
        var now = Promise.Of(message);
        if (Environment.GetEnvironmentVariable(Repository.Accept) == "1" && Recorded.Where(recorded => recorded.Name == message.Name).All(recorded => !Broken(recorded).Any()))
            now.Record();
        Assert.That(File.Exists(now.Path) ? File.ReadAllText(now.Path) : "", Is.EqualTo(now.Text), $"{now.Path}: run with {Repository.Accept}=1 when the growth is meant");
    }

    [Test]
    public void a_message_that_vanished_is_found() => Assert.That(Broken(new("magento.sales.order_management.gone", [])), Is.EqualTo(new[] { "the message is gone" }));

    /// <summary>An alias keeps its exchange, yet what was recorded under a name has to stay under it.</summary>
    private static IEnumerable<string> Broken(Promise recorded) =>
        WireCatalogue.All.SingleOrDefault(message => message.Name == recorded.Name) is { } message
            ? Breaks.Between(recorded.Json, Promise.Of(message).Json)
            : ["the message is gone"];
}
