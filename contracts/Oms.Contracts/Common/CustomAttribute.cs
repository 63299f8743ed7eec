namespace Oms.Contracts.Common;

/// <summary>A named text that a client carries along: magento.common.custom_attribute.</summary>
public sealed record CustomAttribute : Extensible
{
    public string Name { get; init; } = "";
    public string Value { get; init; } = "";
}
