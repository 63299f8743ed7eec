using Oms.Contracts;

namespace Oms.CustomerService.Web.Pages.Access;

/// <summary>Reasons beside the fields they are about.</summary>
internal static class Refusals
{
    public static IEnumerable<Reason> Of(this IEnumerable<Reason> reasons, string field) => reasons.Where(reason => reason.Path == $"$.{field}");

    /// <summary>What is about no field.</summary>
    public static IEnumerable<Reason> OfAll(this IEnumerable<Reason> reasons) => reasons.Where(reason => !reason.Path.StartsWith("$.", StringComparison.Ordinal));
}
