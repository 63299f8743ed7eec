using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Common;

/// <summary>What a whole line costs, whatever its quantity, in units of its currency: magento.common.price.</summary>
public sealed record Price : Extensible
{
    /// <summary>Stands where a sender wrote none; itself, not its value, tells it from a price of nothing.</summary>
    public static Price Missing { get; } = new();

    [Range(0, double.PositiveInfinity)]
    public decimal NetAmount { get; init; }
    [Range(0, double.PositiveInfinity)]
    public decimal GrossAmount { get; init; }
    [Range(0, double.PositiveInfinity)]
    public decimal TaxAmount { get; init; }
    /// <summary>Percent.</summary>
    [Range(0, 1000)]
    public decimal TaxRate { get; init; }
    public ValueList<PriceTax> Taxes { get; init; } = [];
    /// <summary>ISO 4217. Documented as required, yet the published samples leave it out: then it is the payment's.</summary>
    public string? Currency { get; init; }
}

/// <summary>One tax in a price: magento.common.price_tax.</summary>
public sealed record PriceTax : Extensible
{
    /// <summary><c>VAT</c>, say; <c>NO TAX</c> with zeros when untaxed.</summary>
    public string Type { get; init; } = "";
    [Range(0, double.PositiveInfinity)]
    public decimal Amount { get; init; }
    /// <summary>Percent.</summary>
    [Range(0, 1000)]
    public decimal Rate { get; init; }
}
