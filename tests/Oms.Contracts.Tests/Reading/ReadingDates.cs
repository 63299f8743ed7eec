using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Contracts.Tests.Reading;

internal sealed class ReadingDates
{
    [TestCase("2020-02-17T11:29:46+00:00", "2020-02-17T11:29:46+00:00")]
    [TestCase("2020-02-17T11:29:46Z", "2020-02-17T11:29:46+00:00")]
    [TestCase("2020-02-17T11:29:46", "2020-02-17T11:29:46+00:00")]
    [TestCase("2020-02-17 11:29:46", "2020-02-17T11:29:46+00:00")]
    [TestCase("2020-02-17T11:29", "2020-02-17T11:29:00+00:00")]
    [TestCase("2020-02-17T11:29:46+0000", "2020-02-17T11:29:46+00:00")]
    [TestCase("2020-02-17T11:29:46-0530", "2020-02-17T11:29:46-05:30")]
    [TestCase("2020-02-17 11:29:46 +02:00", "2020-02-17T11:29:46+02:00")]
    [TestCase("2020-02-17T11:29:46.5+02:00", "2020-02-17T11:29:46.5+02:00")]
    [TestCase("2020-02-17T11:29:46.123456789Z", "2020-02-17T11:29:46.1234567+00:00")]
    [TestCase("2020-02-17", "2020-02-17T00:00:00+00:00")]
    public void a_date_in_any_form_is_written_with_its_offset(string written, string read) =>
        Wire.AssertSame(
            Wire.Write(Wire.Read<CreateComment>("""{"order_comment":{"created_date":"?"}}""".With(written))),
            """{"order_comment":{"order_id":"","sales_channel_id":"","created_date":"?","user":"","comment":""}}""".With(read));

    [TestCase("\"\"")]
    [TestCase("null")]
    public void an_optional_date_that_is_empty_is_none(string written) =>
        Assert.That(Wire.Read<CreateComment>("""{"order_comment":{"created_date":?}}""".With(written)).OrderComment.CreatedDate, Is.Null);

    [TestCase("\"yesterday\"")]
    [TestCase("\"17.02.2020\"")]
    [TestCase("\"02/17/2020\"")]
    [TestCase("\"2020-02-30\"")]
    [TestCase("\"11:29\"")]
    [TestCase("1581938986")]
    public void what_is_no_date_is_refused(string written) =>
        Assert.That(
            Wire.Refuse<CreateComment>("""{"order_comment":{"created_date":?}}""".With(written)).Single(),
            Is.EqualTo(new Reason("$.order_comment.created_date", "a date and time (ISO 8601)", written)));
}
