using System.Text;
using System.Xml;

namespace Oms.CustomerService.Web.Finding.Exporting;

/// <summary>SpreadsheetML 2003: one XML document.</summary>
internal sealed class ExcelXmlSheet : SheetWriter
{
    private const string Namespace = "urn:schemas-microsoft-com:office:spreadsheet";

    private readonly XmlWriter _xml;

    public ExcelXmlSheet(Stream to)
    {
        _xml = XmlWriter.Create(to, new() { Encoding = new UTF8Encoding(false) });
        _xml.WriteStartDocument();
        _xml.WriteProcessingInstruction("mso-application", "progid=\"Excel.Sheet\"");
        _xml.WriteStartElement("Workbook", Namespace);
        _xml.WriteAttributeString("xmlns", "ss", null, Namespace);
        _xml.WriteStartElement("Worksheet", Namespace);
        _xml.WriteAttributeString("ss", "Name", Namespace, Workbook.SheetName);
        _xml.WriteStartElement("Table", Namespace);
    }

    public override void Heading(IReadOnlyList<string> names) => Row([.. names.Select(SheetCell.Of)]);

    public override void Row(IReadOnlyList<SheetCell> cells)
    {
        _xml.WriteStartElement("Row", Namespace);
        foreach (var cell in cells)
        {
            _xml.WriteStartElement("Cell", Namespace);
            _xml.WriteStartElement("Data", Namespace);
            _xml.WriteAttributeString("ss", "Type", Namespace, cell.Number is null ? "String" : "Number");
            _xml.WriteString(Workbook.Writable(cell.Written));
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
    }

    public override void Dispose() => _xml.Dispose();
}
