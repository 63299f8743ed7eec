using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Oms.CustomerService.Web.Access;
using Oms.Messaging;

namespace Oms.CustomerService.Web.Tests.Access;

/// <summary>An address that the console answers, and what it demands; null: it declares nothing.</summary>
internal sealed record Address(string Method, string Pattern, string? Demands)
{
    public const string Nothing = "-";

    public const string SignIn = "signed in";

    public bool HasChannel => Pattern.Contains("{store}", StringComparison.Ordinal);

    public override string ToString() => $"{Method} {Pattern}";

    /// <summary>Every one, as the program itself maps them; nothing is started.</summary>
    public static IReadOnlyList<Address> All { get; } = Read();

    private static List<Address> Read()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddSingleton(TimeProvider.System)
            .AddOmsMessaging(ConsoleService.With(new()), new MessagingOptions(new("amqp://nobody@localhost"), "Host=localhost;Database=none", TimeSpan.FromDays(1)));
        ConsolePages.All.Add(builder, new());
        var app = builder.Build();
        ConsolePages.All.Use(app);
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().SelectMany(Of).OrderBy(address => address.Pattern, StringComparer.Ordinal).ThenBy(address => address.Method)];
    }

    private static IEnumerable<Address> Of(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Select(method => new Address(method, endpoint.RoutePattern.RawText is [_, .., '/'] group ? group[..^1] : endpoint.RoutePattern.RawText!, Demand(endpoint)));

    private static string? Demand(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? Nothing
        : endpoint.Metadata.GetMetadata<Permitted>() is not { } permitted ? null
        : permitted.AnyOf.Count == 0 ? SignIn
        : string.Join(' ', permitted.AnyOf);
}
