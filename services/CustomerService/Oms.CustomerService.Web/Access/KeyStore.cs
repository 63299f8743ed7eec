using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Oms.Documents;

namespace Oms.CustomerService.Web.Access;

/// <summary>The keys that cookies and forms are sealed with, in the console's database: replicas share them, restarts keep them.</summary>
internal sealed class KeyStore(IDocumentStore store) : IXmlRepository
{
    public static IEnumerable<string> Ddl { get; } = ["create table if not exists console_key (name text primary key, xml text not null, at timestamptz not null default now())"];

    /// <summary>Asked at the start, and once a day. The interface knows no waiting.</summary>
    public IReadOnlyCollection<XElement> GetAllElements() => GetAllElementsAsync().GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => StoreElementAsync(element, friendlyName).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> GetAllElementsAsync()
    {
        // Keys may be asked for before the service has made its tables.
        await store.ApplyAllConfiguredChangesToDatabaseAsync();
        await using var session = store.LightweightSession();
        return [.. (await session.AdvancedSql.QueryAsync("select xml from console_key", row => row.GetString(0), CancellationToken.None)).Select(xml => XElement.Parse(xml))];
    }

    private async Task StoreElementAsync(XElement element, string name)
    {
        await using var session = store.LightweightSession();
        session.QueueSqlCommand("insert into console_key (name, xml) values (?, ?) on conflict (name) do nothing", name, element.ToString(SaveOptions.DisableFormatting));
        await session.SaveChangesAsync();
    }
}
