using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Oms.CustomerService.Web.Finding.Exporting;

/// <summary>
/// XLSX. The SDK's writer streams the sheet; the package around it, four small parts, is written by hand, since the SDK's own
/// keeps all parts in memory until it is closed.
/// </summary>
internal sealed class XlsxSheet : SheetWriter
{
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private readonly ZipArchive _package;
    private readonly Stream _sheet;
    private readonly OpenXmlWriter _writer;

    public XlsxSheet(Stream to)
    {
        _package = new(to, ZipArchiveMode.Create, leaveOpen: true);
        Part("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Types}.worksheet+xml"/></Types>
            """);
        Part("_rels/.rels", $"""<Relationships xmlns="{Relationships}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part("xl/workbook.xml", $"""
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{Office}"><sheets><sheet name="{Workbook.SheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>
            """);
        Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Relationships}"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        _sheet = _package.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
        _writer = OpenXmlWriter.Create(_sheet);
        _writer.WriteStartDocument();
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteStartElement(new SheetData());
    }

    public override void Heading(IReadOnlyList<string> names) => Row([.. names.Select(SheetCell.Of)]);

    public override void Row(IReadOnlyList<SheetCell> cells)
    {
        _writer.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            _writer.WriteElement(cell.Number is not null
                ? new Cell { CellValue = new(cell.Written) }
                : new Cell { DataType = CellValues.InlineString, InlineString = new(new Text(Workbook.Writable(cell.Text)) { Space = SpaceProcessingModeValues.Preserve }) });
        }
        _writer.WriteEndElement();
    }

    public override void Dispose()
    {
        _writer.WriteEndElement();
        _writer.WriteEndElement();
        _writer.Close();
        _sheet.Dispose();
        _package.Dispose();
    }

    private void Part(string name, string xml)
    {
        using var writer = new StreamWriter(_package.CreateEntry(name, CompressionLevel.Fastest).Open());
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        writer.Write(xml.Trim());
    }
}
