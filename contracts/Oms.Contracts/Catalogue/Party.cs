namespace Oms.Contracts;

/// <summary>Who publishes or consumes a message. Services and broker users are named like their party; a warehouse like its source, a payment adapter like its gateway.</summary>
public static class Party
{
    public const string Storefront = "storefront";
    public const string Warehouse = "warehouse";
    /// <summary>Customer Service and its administrators, through the console or the command line.</summary>
    public const string Agent = "agent";
    public const string Operator = "operator";
    /// <summary>A payment adapter; its broker user is named like its gateway.</summary>
    public const string Gateway = "gateway";
    /// <summary>A system outside that approves orders or assesses their risk.</summary>
    public const string Validator = "validator";
    public const string Sales = "sales";
    public const string Postsales = "postsales";
    public const string Logistics = "logistics";
    /// <summary>The console; it speaks for agents.</summary>
    public const string CustomerService = "customer_service";
    /// <summary>Whoever cares to bind a queue.</summary>
    public const string Anyone = "anyone";

    /// <summary>Those of them that are services of ours.</summary>
    public static ValueList<string> Services { get; } = [Sales, Postsales, Logistics, CustomerService];

    /// <summary>Those of them that decide, and keep facts of what they decided.</summary>
    public static ValueList<string> Deciders { get; } = [Sales, Postsales, Logistics];

    /// <summary>As whom a service publishes.</summary>
    public static ValueList<string> SpokenBy(string service) => service == CustomerService ? [CustomerService, Agent] : [service];
}
