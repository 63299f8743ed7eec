using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Oms.Contracts.Json;

namespace Oms.Contracts.Tests.Reading;

/// <summary>Whatever the bytes: read or refused with reasons, never thrown at; and what was read says the same after it was written.</summary>
internal sealed class ReadingAnything
{
    private const int Bodies = 2000;

    private static readonly string[] Samples =
        [.. Directory.EnumerateFiles(Repository.Sample("."), "*.json", SearchOption.AllDirectories).Order().Select(File.ReadAllText)];

    private static readonly string[] Words =
        [.. Samples.SelectMany(sample => sample.Split('"')).Where(word => word.Length is > 0 and < 40).Distinct(), "$id", "$type", "method", "params", "jsonrpc", "\\u0000", "\\ud800"];

    private static readonly string[] Values =
        ["null", "true", "\"\"", "{}", "[]", "0", "-1.50", "1e400", "\"x\"", "\"12.0\"", "\"2020-02-17\"", "\"on hold\"", "\"\\ud83d\"", "\"\\u0000\"", "[1,\"2\",{}]", "12345678901234567890123456789"];

    [Test]
    public void random_bytes() => Holds(ArbMap.Default.GeneratorFor<byte[]>());

    [Test]
    public void random_json() => Holds(Gen.Sized(size => Node(Math.Min(size, 6))).Select(Encoding.UTF8.GetBytes));

    [Test]
    public void samples_with_a_byte_changed() =>
        Holds(
            from sample in Gen.Elements(Samples)
            from place in Gen.Choose(0, sample.Length - 1)
            from value in ArbMap.Default.GeneratorFor<byte>()
            let bytes = Encoding.UTF8.GetBytes(sample)
            select (byte[])[.. bytes.Take(place), value, .. bytes.Skip(place + 1)]);

    [Test]
    public void samples_with_a_value_changed() =>
        Holds(
            from sample in Gen.Elements(Samples)
            let colons = Enumerable.Range(0, sample.Length).Where(at => sample[at] == ':').ToArray()
            from colon in Gen.Elements(colons)
            from value in Gen.Elements(Values)
            let end = sample.AsSpan(colon).IndexOfAny(",}\n") + colon
            select Encoding.UTF8.GetBytes($"{sample[..(colon + 1)]}{value}{sample[end..]}"));

    [Test]
    public void a_body_that_is_not_answered_would_be_seen() =>
        Assert.That(() => Holds(Gen.Constant<byte[]>([]), (_, _) => false), Throws.Exception);

    private static void Holds(Gen<byte[]> bodies, Func<byte[], WireMessage, bool>? answers = null) =>
        Prop.ForAll(
                Arb.From(from body in bodies from message in Gen.Elements<WireMessage>(WireCatalogue.All) select (body, message)),
                one => (answers ?? Answers)(one.body, one.message))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Bodies));

    private static bool Answers(byte[] body, WireMessage message) => WireReader.Read(body, message) switch
    {
        Read.Accepted accepted => Wire.Accept(WireJson.Write(accepted.Message), message).Message.Equals(accepted.Message),
        Read.Refused refused => refused.Reasons.Count is > 0 and <= 100 && refused.Reasons.All(reason => reason.Found.Length is > 0 and <= 80),
        _ => false,
    };

    private static Gen<string> Node(int depth) =>
        depth == 0
            ? Gen.Elements(Values)
            : Gen.OneOf(
                Gen.Elements(Values),
                Node(depth - 1).ListOf(2).Select(items => $"[{string.Join(',', items)}]"),
                from names in Gen.Elements(Words).ListOf(3)
                from values in Node(depth - 1).ListOf(3)
                select $"{{{string.Join(',', names.Zip(values, (name, value) => $"\"{name}\":{value}"))}}}");
}
