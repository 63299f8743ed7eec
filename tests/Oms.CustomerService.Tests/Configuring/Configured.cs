using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Oms.CustomerService.Configuring;
using Oms.CustomerService.Tests.Played;

namespace Oms.CustomerService.Tests.Configuring;

/// <summary>Sales channels and sources as Sales and Logistics keep them after what forms send.</summary>
internal static class Configured
{
    public const string Id = "ST 1/x";

    public static readonly Surroundings Around = new(["WH1", "WH2", "SHOP"], zone => zone is "UTC" or "Europe/Berlin");

    /// <summary>Without faults: every field, set or not.</summary>
    public static Gen<Filled> Filled(Configurable of) => of.Fields
        .Select(field => TextOf(field).Select(text => (field.Path, Text: text)))
        .Aggregate(Gen.Constant(new Dictionary<string, string?>()), (all, one) => from texts in all from text in one select new Dictionary<string, string?>(texts) { [text.Path] = text.Text })
        .Select(texts => new Filled(texts));

    /// <summary>What the service has after a new one, and after a change of it, as the console reads it from the facts.</summary>
    public static JsonObject? Kept(Configurable of, params IEnumerable<Filled> forms)
    {
        var services = new PlayedServices();
        JsonObject? now = null;
        foreach (var filled in forms)
            now = Send(services, of, now, filled);
        return now;
    }

    public static JsonObject? Send(PlayedServices services, Configurable of, JsonObject? now, Filled filled)
    {
        var wanted = of.Want(now, filled, Around);
        Assert.That(wanted.Faults, Is.Empty);
        if (wanted.Changes.Count > 0)
            services.Hear(of.Command(Id, now, wanted.Changes));
        return of.Read(services.Facts.Last(fact => fact.Service == of.Service && fact.Document == of.Document && fact.Stream == of.StreamOf(Id)));
    }

    private static Gen<string?> TextOf(Field field) => field switch
    {
        { Path: "id" } => Gen.Constant<string?>(Id),
        { Emptying: Emptying.IsRefused } or { Path: "address.address1" } => Set(field.Control),
        _ => Gen.OneOf(Gen.Constant<string?>(null), Set(field.Control)),
    };

    private static Gen<string?> Set(Control control) => Some(control).Select(text => (string?)text);

    private static Gen<string> Some(Control control) => control switch
    {
        Control.Flag => Gen.Elements(FieldText.Yes, FieldText.No),
        Control.Number number => Gen.Choose(number.Least, Math.Min(number.Most, 500)).Select(many => $"{many}"),
        Control.Duration duration => Gen.Choose(0, duration.Most).Select(DurationText.Of),
        Control.Choice choice => Gen.Elements(choice.Values.ToArray()),
        Control.Text { Kind: TextKind.Zone } => Gen.Elements("UTC", "Europe/Berlin"),
        Control.Text { Kind: TextKind.Country } => Gen.Elements("US", "DE"),
        Control.Text { Kind: TextKind.Latitude or TextKind.Longitude } => Gen.Elements("48.85", "-2"),
        Control.Text => Gen.Elements("a name", "<b>\"&", "Größe 5"),
        Control.OneSource => Gen.Elements("WH1", "SHOP"),
        Control.Sources => List("SHOP", "WH2", "WH1"),
        _ => List("too small", "a=b", "inner  spaces", "x,y"),
    };

    private static Gen<string> List(params string[] all) =>
        from some in Gen.SubListOf(all)
        from shuffled in Gen.Shuffle(some.ToArray())
        select string.Join('\n', shuffled);
}
