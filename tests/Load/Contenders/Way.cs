namespace Oms.Load.Contenders;

/// <summary>How the orders are brought from the storefront to the warehouse.</summary>
internal enum Way
{
    /// <summary>Sales and Logistics as they are deployed.</summary>
    System,

    /// <summary>Bare clients, batches, nothing decided: what these servers allow at most.</summary>
    Limit,

    /// <summary>Bare clients, one message one transaction, the outbox row by row.</summary>
    Conventional,
}
