using System.Text.Json;
using System.Text.Json.Nodes;
using Oms.Contracts.Inventory;
using Oms.Contracts.Json;
using Oms.Contracts.Sales;
using Oms.CustomerService.Access;
using ChannelManagement = Oms.Contracts.Sales.SaleschannelManagement;
using Fact = Oms.Contracts.History.Fact;
using SourceManagement = Oms.Contracts.Inventory.SourceManagement;
using StreamId = Oms.Deciding.StreamId;

namespace Oms.CustomerService.Configuring;

/// <summary>One of the two kinds of things that administrators configure: whose it is, what its form asks for, and what is sent.</summary>
public abstract record Configurable(string Document, string Service, ValueList<Field> Fields)
{
    public static Configurable Channel { get; } = new OfChannels();

    public static Configurable Source { get; } = new OfSources();

    /// <summary>What stands before the paths of a service's reasons.</summary>
    public abstract string Root { get; }

    /// <summary>What is expected of the id of a new one, as the service says it when there is one.</summary>
    public abstract string Taken { get; }

    /// <summary>One of <see cref="AuditAction"/>.</summary>
    public abstract string Adding { get; }

    /// <inheritdoc cref="Adding"/>
    public abstract string Changing { get; }

    /// <summary>Under which stream its facts are.</summary>
    public abstract string StreamOf(string id);

    /// <summary>What its last fact says it is, without what no contract knows; null when it was deleted.</summary>
    public abstract JsonObject? Read(Fact fact);

    /// <summary>What a form adds up to.</summary>
    public virtual Wanted Want(JsonObject? before, Filled filled, Surroundings around) => Wanted.Of(Fields, before, filled, around);

    /// <summary>What is asked of the service.</summary>
    /// <param name="id">Of what.</param>
    /// <param name="before">As it is; null: something new.</param>
    /// <param name="changes">Without faults.</param>
    public abstract Message Command(string id, JsonObject? before, ValueList<Change> changes);

    private static JsonObject? Normal<T>(Members members) where T : class => members.As<T>() is { } read ? JsonSerializer.SerializeToNode(read, WireJson.Options)!.AsObject() : null;

    private sealed record OfChannels() : Configurable("channel", Party.Sales, ChannelFields.All)
    {
        public override string Root => "$.sales_channel.";

        public override string Taken => "a channel that does not exist yet; change one by update";

        public override string Adding => AuditAction.ChannelAdded;

        public override string Changing => AuditAction.ChannelChanged;

        public override string StreamOf(string id) => StreamId.Of(id);

        public override JsonObject? Read(Fact fact) => Normal<SalesChannel>(Members.Of(fact).Of("channel"));

        public override Message Command(string id, JsonObject? before, ValueList<Change> changes)
        {
            var channel = Patch.Of(id, changes).Deserialize<SalesChannel>(WireJson.Options)!;
            var unset = changes.Where(change => change.After is null).Select(change => change.Field.Name).ToValueList();
            return before is null ? new ChannelManagement.Create { SalesChannel = channel }
                : new ChannelManagement.Update { SalesChannel = channel, Unset = unset.Count > 0 ? unset : null };
        }
    }

    private sealed record OfSources() : Configurable("source", Party.Logistics, SourceFields.All)
    {
        /// <summary>Replaced as a whole, so the whole of them is sent.</summary>
        private static readonly string[] Wholes = ["address", "configurations.capabilities.fulfillment"];

        public override string Root => "$.source.";

        public override string Taken => "a source that is not there yet; a known one is changed by update";

        public override string Adding => AuditAction.SourceAdded;

        public override string Changing => AuditAction.SourceChanged;

        public override string StreamOf(string id) => id;

        public override JsonObject? Read(Fact fact) => Normal<Source>(Members.Of(fact).Of("source"));

        /// <summary>An address of which nothing is left would be none at all, and Logistics keeps what a message does not have.</summary>
        public override Wanted Want(JsonObject? before, Filled filled, Surroundings around)
        {
            var (wanted, was, address) = (base.Want(before, filled, around), Filled.Of(Fields, before), Fields.Where(field => field.Group == FieldGroup.Address).ToList());
            return address.All(field => filled[field] is null) && address.Any(field => was[field] is not null) && address.Any(field => filled.IsTouched(field, was))
                ? wanted with { Faults = [.. wanted.Faults, new("address.address1", "an address: it can be changed, not taken away", "nothing")] }
                : wanted;
        }

        public override Message Command(string id, JsonObject? before, ValueList<Change> changes)
        {
            var source = Patch.Of(id, changes, before, Wholes).Deserialize<Source>(WireJson.Options)!;
            return before is null ? new SourceManagement.Create { Source = source } : new SourceManagement.Update { Source = source };
        }
    }
}
