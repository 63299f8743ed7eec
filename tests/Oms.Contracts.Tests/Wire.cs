using System.Text;
using System.Text.Json;
using Oms.Contracts.Json;

namespace Oms.Contracts.Tests;

/// <summary>Reads bodies in tests.</summary>
internal static class Wire
{
    public static T Read<T>(string body) where T : Message => Read<T>(Encoding.UTF8.GetBytes(body));

    public static T Read<T>(byte[] body) where T : Message => (T)Accept(body, WireCatalogue.Of<T>()).Message;

    public static Read.Accepted Accept<T>(string body) where T : Message => Accept(Encoding.UTF8.GetBytes(body), WireCatalogue.Of<T>());

    public static Read.Accepted Accept(byte[] body, WireMessage message) =>
        WireReader.Read(body, message) switch
        {
            Read.Accepted accepted => accepted,
            Read.Refused refused => throw new AssertionException($"refused: {refused.Reasons}"),
            var other => throw new InvalidOperationException($"{other}"),
        };

    public static ValueList<Reason> Refuse<T>(string body) where T : Message => Refuse<T>(Encoding.UTF8.GetBytes(body));

    public static ValueList<Reason> Refuse<T>(byte[] body) where T : Message =>
        WireReader.Read(body, WireCatalogue.Of<T>()) switch
        {
            Read.Refused refused => refused.Reasons,
            Read.Accepted accepted => throw new AssertionException($"accepted: {accepted.Message}"),
            var other => throw new InvalidOperationException($"{other}"),
        };

    public static string Write(Message message) => Encoding.UTF8.GetString(WireJson.Write(message));

    /// <summary>A body with its question marks filled in, from left to right.</summary>
    public static string With(this string body, params string[] values)
    {
        var parts = body.Split('?');
        Assert.That(values, Has.Length.EqualTo(parts.Length - 1), body);
        return parts[0] + string.Concat(values.Zip(parts.Skip(1), (value, part) => value + part));
    }

    /// <summary>Same JSON: member order and the way numbers are written make no difference.</summary>
    public static void AssertSame(string actual, string expected)
    {
        using var left = JsonDocument.Parse(actual);
        using var right = JsonDocument.Parse(expected);
        Assert.That(JsonElement.DeepEquals(left.RootElement, right.RootElement), Is.True, () => $"wrote {actual}\nnot   {expected}");
    }
}
