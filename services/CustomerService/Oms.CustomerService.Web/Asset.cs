using Microsoft.Extensions.FileProviders;

namespace Oms.CustomerService.Web;

/// <summary>Scripts, styles and icons, which stand beside the program (assets.mjs).</summary>
internal static class Asset
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>Changes with every build, so that browsers may keep a file for good.</summary>
    private static readonly string Version = typeof(Asset).Module.ModuleVersionId.ToString("N")[..12];

    /// <summary>The address of a file: <c>lib/htmx.js</c>.</summary>
    public static string Of(string file) => $"/{file}?v={Version}";

    /// <summary>An icon of the sprite: for the <c>href</c> of <c>use</c>.</summary>
    public static string Icon(string name) => $"/lib/icons.svg?v={Version}#{name}";

    public static void UseAssets(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = new PhysicalFileProvider(Directory.CreateDirectory(Root).FullName),
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
    });
}
