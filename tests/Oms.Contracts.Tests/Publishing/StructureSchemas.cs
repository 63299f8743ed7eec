using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Oms.Contracts.Tests.Publishing;

/// <summary>The schema of one body: what the framework exports of each record, with the records it is made of under <c>$defs</c>.</summary>
internal sealed class StructureSchemas
{
    private readonly bool _byClients;
    private readonly JsonSchemaExporterOptions _options;
    private readonly Dictionary<string, Type> _structures = [];

    private StructureSchemas(bool byClients)
    {
        _byClients = byClients;
        _options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };
    }

    /// <param name="type">A record, or a list of them.</param>
    /// <param name="byClients">Whether clients write it; we alone otherwise.</param>
    public static JsonObject Of(Type type, bool byClients) => new StructureSchemas(byClients).Of(type);

    private JsonObject Of(Type type)
    {
        var root = Export(type);
        var structures = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        while (_structures.FirstOrDefault(each => !structures.ContainsKey(each.Key)) is { Key: { } name, Value: { } structure })
            structures[name] = Export(structure);
        if (structures.Count > 0)
            root["$defs"] = new JsonObject(structures);
        return root;
    }

    private JsonObject Export(Type type) => (JsonObject)StrictForm.For(_byClients).GetJsonSchemaAsNode(type, _options);

    private JsonObject Transform(JsonSchemaExporterContext context, JsonNode exported)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var isRoot = context.Path.IsEmpty;
        var schema = type == typeof(AnyJson) ? []
            : ItemOf(type) is { } item ? List(item)
            : !IsStructure(type) ? WithoutNull(exported, type)
            : isRoot ? Structure(type, exported)
            : Reference(type);
        if (context.PropertyInfo?.AttributeProvider is PropertyInfo property)
            MemberForm.AddTo(schema, property);
        return schema;
    }

    private JsonObject Structure(Type type, JsonNode exported)
    {
        var schema = WithoutNull(exported, type);
        if (Docstrings.Of(type) is { } said)
            schema.Insert(0, "description", said);
        if (_byClients && type.IsDefined(typeof(ClosedAttribute)))
            schema["additionalProperties"] = false;
        return schema;
    }

    private JsonObject List(Type item) => new()
    {
        ["type"] = "array",
        ["items"] = IsStructure(item) ? Reference(item) : Export(item),
    };

    private JsonObject Reference(Type type)
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name);
        if (!_structures.TryAdd(name, type) && _structures[name] != type)
            throw new NotSupportedException($"{type} and {_structures[name]} would both be called {name}");
        return new() { ["$ref"] = $"#/$defs/{name}" };
    }

    /// <summary>Nobody should write null: what is not there is left out.</summary>
    private static JsonObject WithoutNull(JsonNode exported, Type where)
    {
        // True means that anything goes: a converter that says nothing of itself.
        var schema = exported as JsonObject ?? throw new NotSupportedException($"say here how {where} is written");
        if (schema["type"] is JsonArray types)
            schema["type"] = types.Select(each => each!.GetValue<string>()).Single(each => each != "null");
        return schema;
    }

    private static bool IsStructure(Type type) => type.Assembly == typeof(WireCatalogue).Assembly && ItemOf(type) is null && type != typeof(AnyJson);

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>) ? type.GenericTypeArguments[0] : null;
}
