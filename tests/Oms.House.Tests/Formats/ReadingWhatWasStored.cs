using Oms.House.Tests.Services;

namespace Oms.House.Tests.Formats;

/// <summary>
/// Facts and documents are read for as long as there are orders: each has a record of how it looked on disk, and today's
/// code reads all of them.
/// </summary>
internal sealed class ReadingWhatWasStored
{
    /// <summary>With this variable set to 1 what has no record yet gets one.</summary>
    private const string Accept = "OMS_ACCEPT";

    private static IEnumerable<Stored> Today => ConsumingWhatIsPromised.Services.SelectMany(Stored.In);

    private static IEnumerable<Recorded> OnRecord => Recorded.All();

    [OneTimeSetUp]
    public void AddWhatIsNew()
    {
        if (Environment.GetEnvironmentVariable(Accept) != "1")
            return;
        foreach (var stored in Today)
            Recorded.Of(stored).AddUnlessThere();
    }

    [Test]
    public void what_is_stored_is_on_record_and_what_is_on_record_has_a_type() =>
        Assert.That(Recorded.All().Select(record => record.Name), Is.EquivalentTo(Today.Select(stored => stored.Name)), $"{Accept}=1 adds a record of what is new; a type that is gone stays as long as its record");

    [TestCaseSource(nameof(OnRecord))]
    public void what_was_stored_is_read_whole(Recorded record) => Assert.That(record.WhyNot(TypeOf(record)), Is.Null);

    /// <summary>Members that came after the record are looked at here.</summary>
    [TestCaseSource(nameof(Today))]
    public void what_is_stored_today_is_read_whole(Stored stored) => Assert.That(Recorded.Of(stored).WhyNot(stored.Type), Is.Null);

    [TestCase("""{"line_numbers":[1],"note":"lost"}""", "written differently", TestName = "a member that is lost is found")]
    [TestCase("""{"numbers":[1]}""", "written differently", TestName = "a member that was renamed is found")]
    [TestCase("""{"line_numbers":[1,[2]]}""", "could not be converted", TestName = "a list of another type is found")]
    [TestCase("""{"line_numbers":["x"]}""", "could not be converted", TestName = "a member of another type is found")]
    public void what_is_not_read_whole_is_found(string json, string reason)
    {
        var stored = Today.Single(one => one.Name == "sales/facts/order.lines_shipped");
        Assert.That(new Recorded(stored.Name, json).WhyNot(stored.Type), Does.Contain(reason));
    }

    [Test]
    public void a_member_that_has_become_unknown_is_found()
    {
        var stored = Today.Single(one => one.Name == "sales/facts/order.placed");
        Assert.That(
            (Recorded.Of(stored) with { Json = Recorded.Of(stored).Json.Replace("\"line_number\"", "\"number_of_line\"", StringComparison.Ordinal) }).WhyNot(stored.Type),
            Does.Contain("number_of_line"));
    }

    [Test]
    public void a_member_that_came_later_is_no_loss()
    {
        var stored = Today.Single(one => one.Name == "sales/documents/comments");
        Assert.That(new Recorded(stored.Name, """{"id":"ST1/1/comments"}""").WhyNot(stored.Type), Is.Null);
    }

    private static Type TypeOf(Recorded record) => Today.SingleOrDefault(stored => stored.Name == record.Name)?.Type ?? typeof(object);
}
