using System.Text.Json.Nodes;

namespace Oms.Contracts.Tests.Keeping;

/// <summary>A schema, or a part of one, with references followed.</summary>
internal sealed class Schema
{
    private readonly JsonObject _root;
    private readonly JsonObject _here;

    public Schema(JsonNode root) : this(root.AsObject(), root.AsObject())
    {
    }

    private Schema(JsonObject root, JsonObject here)
    {
        _root = root;
        _here = here["$ref"] is { } reference ? root["$defs"]![reference.GetValue<string>().Split('/')[^1]]!.AsObject() : here;
        Structure = here["$ref"]?.GetValue<string>();
    }

    /// <summary>What was followed to come here, so that a structure within itself is walked once; null when nothing was.</summary>
    public string? Structure { get; }

    /// <summary>The keywords that stand here.</summary>
    public IEnumerable<string> Keywords => _here.Select(keyword => keyword.Key);

    public Schema? Items => _here["items"] is { } items ? new(_root, items.AsObject()) : null;

    public IEnumerable<string> Members => Properties.Select(property => property.Key);

    public IEnumerable<string> Required => Texts("required");

    /// <summary>The texts that may stand here; empty when any may.</summary>
    public IEnumerable<string> Listed => Texts("enum");

    public bool IsClosed => _here["additionalProperties"]?.GetValueKind() == System.Text.Json.JsonValueKind.False;

    private JsonObject Properties => _here["properties"]?.AsObject() ?? [];

    public Schema Member(string name) => new(_root, Properties[name]!.AsObject());

    public string? Text(string keyword) => _here[keyword]?.ToJsonString();

    public decimal? Number(string keyword) => _here[keyword]?.GetValue<decimal>();

    private IEnumerable<string> Texts(string keyword) => _here[keyword]?.AsArray().Select(text => text!.GetValue<string>()) ?? [];
}
