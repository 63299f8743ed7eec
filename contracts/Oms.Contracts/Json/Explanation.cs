using System.Text.Json;

namespace Oms.Contracts.Json;

/// <summary>The slow way: reads a body that the quick way did not take only to say everything that is wrong with it.</summary>
internal static class Explanation
{
    private static readonly JsonDocumentOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    public static Read.Refused Of(ReadOnlyMemory<byte> body, WireMessage message, bool isEnvelope)
    {
        using var document = JsonDocument.Parse(body, AnyDepth);
        var findings = new Findings();
        Faults.Find(body.Span, findings);
        try
        {
            FindMismatches(document.RootElement, message, isEnvelope, findings);
        }
        catch (InvalidOperationException)
        {
            // A member's name holds half a surrogate pair, so that no name can be looked up beside it; Faults has said so.
        }
        if (findings.IsEmpty)
            findings.Add(Place.Root, message.Name, "something that is not");
        return new(findings.ToReasons(), isEnvelope, isEnvelope ? IdOf(document.RootElement) : null);
    }

    private static void FindMismatches(JsonElement root, WireMessage message, bool isEnvelope, Findings findings)
    {
        if (root.ValueKind == JsonValueKind.Array)
            findings.Add(Place.Root, "an object (JSON-RPC batches are not taken)", "a list");
        else if (root.ValueKind != JsonValueKind.Object)
            findings.Add(Place.Root, "an object", Place.Found(root));
        else if (!isEnvelope)
            new Mismatches(findings).Find(root, message.Type, Place.Root);
        else
            FindInEnvelope(root, message, findings);
    }

    private static void FindInEnvelope(JsonElement root, WireMessage message, Findings findings)
    {
        var method = Member(root, "method");
        if (method is not { ValueKind: JsonValueKind.String } || !message.IsNamed(method.Value.GetString()!))
            findings.Add(Place.Root.Member("method"), message.Name, method is null ? "nothing" : Place.Found(method.Value));
        var place = Place.Root.Member("params");
        if (Member(root, "params") is not { } inner)
            findings.Add(place, "an object", "nothing");
        else if (inner.ValueKind != JsonValueKind.Object)
            findings.Add(place, "an object", Place.Found(inner));
        else
            new Mismatches(findings).Find(inner, message.Type, place);
    }

    private static JsonElement? IdOf(JsonElement root)
    {
        try
        {
            return Member(root, "id")?.Clone();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement? Member(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value : null;
}
