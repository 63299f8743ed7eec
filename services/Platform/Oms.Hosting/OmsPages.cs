using Microsoft.AspNetCore.Builder;
using Oms.Documents;

namespace Oms.Hosting;

/// <summary>What a service shows to people, beside what it does with messages.</summary>
/// <param name="Add">Registers what the pages need.</param>
/// <param name="Use">Maps them.</param>
/// <param name="Documents">Documents and tables of the pages in the service's database; null for none.</param>
/// <typeparam name="TSettings">The service's own settings.</typeparam>
public sealed record OmsPages<TSettings>(
    Action<WebApplicationBuilder, TSettings> Add, Action<WebApplication> Use, Action<StoreOptions>? Documents = null);
