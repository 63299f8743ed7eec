namespace Oms.CustomerService.Web.Finding.Exporting;

/// <summary>A format that the grid is exported in.</summary>
/// <param name="Name">In the address, and of the file's ending.</param>
/// <param name="MediaType">Of the answer.</param>
/// <param name="Open">Begins a sheet.</param>
internal sealed record SheetFormat(string Name, string MediaType, Func<Stream, SheetWriter> Open)
{
    public static IReadOnlyList<SheetFormat> All { get; } =
    [
        new("csv", "text/csv; charset=utf-8", to => new CsvSheet(to)),
        // By this ending Windows opens it with Excel, by the instruction in it.
        new("xml", "application/xml", to => new ExcelXmlSheet(to)),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", to => new XlsxSheet(to)),
    ];
}
