using CsvHelper;

namespace Oms.CustomerService.Web.Finding.Exporting;

/// <summary>RFC 4180, UTF-8 with the mark by which spreadsheets know it.</summary>
internal sealed class CsvSheet(Stream to) : SheetWriter
{
    private readonly CsvWriter _csv = CsvWriter.Create(to, new() { WriteByteOrderMark = true }, leaveOpen: true);

    public override void Heading(IReadOnlyList<string> names) => Row([.. names.Select(SheetCell.Of)]);

    public override void Row(IReadOnlyList<SheetCell> cells)
    {
        foreach (var cell in cells)
            _csv.WriteField(cell.Written);
        _csv.EndRecord();
    }

    public override void Dispose() => _csv.Dispose();
}
