using System.Xml.Linq;
using Oms.CustomerService.Access;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Grid;
using Oms.CustomerService.Searching.Language;
using Oms.CustomerService.Searching.Statements;
using Oms.CustomerService.Web.Finding.Exporting;

namespace Oms.CustomerService.Web.Tests.Finding;

/// <summary>Sheets of all that was found.</summary>
internal sealed class ExportingOrders
{
    private const long Room = 24 << 20;

    [TestCase("=1+1", ExpectedResult = "'=1+1")]
    [TestCase("+49", ExpectedResult = "'+49")]
    [TestCase("-1", ExpectedResult = "'-1")]
    [TestCase("@SUM(A1)", ExpectedResult = "'@SUM(A1)")]
    [TestCase("\t=1", ExpectedResult = "'\t=1")]
    [TestCase("\r=1", ExpectedResult = "'\r=1")]
    [TestCase("  =1", ExpectedResult = "'  =1")]
    [TestCase("a=1", ExpectedResult = "a=1")]
    [TestCase("", ExpectedResult = "")]
    public string a_cell_is_no_formula(string text) => SheetCell.Of(text).Text;

    private static IEnumerable<SheetFormat> Formats => SheetFormat.All;

    [TestCaseSource(nameof(Formats))]
    public void a_sheet_holds_what_was_written(SheetFormat format)
    {
        using var to = new MemoryStream();
        using (var sheet = format.Open(to))
        {
            sheet.Heading(["Name", "Total"]);
            sheet.Row([SheetCell.Of("Ann \"<&>\", =\n\u0001"), SheetCell.Of(12.50m)]);
            sheet.Row([SheetCell.Of("=cmd()"), SheetCell.Of(-1m)]);
        }
        Assert.That(CellsOf(format.Name, to.ToArray()), Is.EqualTo(new[] { "Name", "Total", format.Name == "csv" ? "Ann \"<&>\", =\n\u0001" : "Ann \"<&>\", =\n\uFFFD", "12.5", "'=cmd()", "-1" }));
    }

    [Test]
    public async Task twenty_thousand_orders_need_no_more_memory_than_a_few()
    {
        await using var orders = await OrderDatabase.CreateAsync();
        await orders.AddAsync(Entries.Some(20_000));
        var search = new Search(OrderFields.All, Sight.Everything, Criterion.Everything, GridQuery.UsualSorting);
        foreach (var format in Formats)
        {
            var (buffer, sent) = (new OutgoingBuffer(), new Counted());
            var (rows, before, most) = (0, GC.GetTotalMemory(forceFullCollection: true), 0L);
            using (var sheet = format.Open(buffer))
            {
                await foreach (var batch in orders.Finder.AllAsync(search, default))
                {
                    foreach (var entry in batch)
                        sheet.Row([SheetCell.Of(entry.OrderId), SheetCell.Of(entry.BillingAddress), SheetCell.Of(entry.GrandTotal)]);
                    rows += batch.Count;
                    await buffer.HandOnAsync(sent, default);
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: rows % 5_000 == 0) - before);
                }
            }
            await buffer.HandOnAsync(sent, default);
            TestContext.Out.WriteLine($"{format.Name}: {rows} rows, {sent.Bytes} bytes, at most {most >> 10} KiB more");
            Assert.That(rows, Is.EqualTo(20_000));
            Assert.That(sent.Handed, Is.GreaterThan(30), "batch by batch");
            Assert.That(sent.Largest, Is.LessThan(1 << 20));
            Assert.That(most, Is.LessThan(Room));
        }
    }

    private static IEnumerable<string> CellsOf(string format, byte[] file)
    {
        if (format == "csv")
            return System.Text.Encoding.UTF8.GetString(file).TrimStart('\uFEFF') == "Name,Total\r\n\"Ann \"\"<&>\"\", =\n\u0001\",12.5\r\n'=cmd(),-1\r\n"
                ? ["Name", "Total", "Ann \"<&>\", =\n\u0001", "12.5", "'=cmd()", "-1"]
                : [System.Text.Encoding.UTF8.GetString(file)];
        if (format == "xml")
            return XDocument.Parse(System.Text.Encoding.UTF8.GetString(file)).Descendants().Where(element => element.Name.LocalName == "Data").Select(element => element.Value);
        using var package = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(file), false);
        return [.. package.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(cell => cell.InlineString?.InnerText ?? cell.CellValue!.Text)];
    }

    /// <summary>Where it goes.</summary>
    private sealed class Counted : MemoryStream
    {
        public long Bytes { get; private set; }

        public int Handed { get; private set; }

        public long Largest { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Bytes += buffer.Length;
            Largest = Math.Max(Largest, buffer.Length);
            Handed++;
            return ValueTask.CompletedTask;
        }
    }
}
