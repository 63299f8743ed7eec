using System.Reflection;
using System.Text.Json;
using Oms.Deciding;
using Oms.Logistics;
using Oms.Postsales;
using Oms.Sales;
using Fact = Oms.Contracts.History.Fact;

namespace Oms.CustomerService.Tests.Orders;

/// <summary>Every fact that a service can decide on, with all its members, as it was stored when its name was new.</summary>
internal static class KnownFacts
{
    private static readonly Service[] Services = [SalesService.With(new()), LogisticsService.With(new()), PostsalesService.With(new())];

    public static IEnumerable<Fact> All =>
        from service in Services
        from behaviour in service.Behaviours
        from type in behaviour.Facts.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
        where type.IsAssignableTo(typeof(Deciding.Fact))
        select Stored(service.Name, behaviour.Alias, type.GetCustomAttribute<FactNameAttribute>()!.Name);

    private static Fact Stored(string service, string document, string name) => new()
    {
        Service = service,
        Document = document,
        Stream = "ST1/100/x",
        Version = 1,
        Name = name,
        Data = new(JsonElement.Parse(File.ReadAllText(Oms.Testing.Repository.PathOf("tests", "Oms.House.Tests", "recorded", service, "facts", $"{name}.json")))),
    };
}
