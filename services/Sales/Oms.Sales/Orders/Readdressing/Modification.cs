using System.Globalization;
using Oms.Contracts.Sales;

namespace Oms.Sales.Orders.Readdressing;

/// <summary>A changed address as it is told: in the structure of the command, all filled in.</summary>
internal static class Modification
{
    public static ShippingAddressModification Of(Order order, OrderEvent.ShippingAddressChanged changed) => new()
    {
        SalesChannelId = order.Wire.Store,
        OrderId = order.Wire.Id,
        LineNumber = changed.LineNumber.ToString(CultureInfo.InvariantCulture),
        User = changed.By ?? "",
        NewShippingAddress = new()
        {
            Reference = changed.Address.Reference,
            FirstName = changed.Address.FirstName,
            LastName = changed.Address.LastName,
            CompanyName = changed.Address.CustomAttributes?.FirstOrDefault(attribute => attribute.Name == AddressRules.Company)?.Value,
            Address1 = changed.Address.Address1,
            Address2 = changed.Address.Address2,
            City = changed.Address.City,
            State = changed.Address.State,
            Zip = changed.Address.Zip,
            CountryCode = changed.Address.CountryCode,
            Phone = changed.Address.Phone,
            Email = changed.Address.Email ?? "",
            Latitude = changed.Address.Latitude,
            Longitude = changed.Address.Longitude,
            CustomAttributes = changed.Address.CustomAttributes,
            Unknown = changed.Address.Unknown,
        },
    };
}
