using System.Buffers.Binary;
using System.Text;

namespace Oms.System.Tests.Collecting;

/// <summary>A protobuf message as the wire knows it: numbered fields, unread. Enough to look into OTLP without its generated types.</summary>
internal sealed class Protobuf(ReadOnlyMemory<byte> bytes)
{
    private readonly List<(int Number, ulong Value, ReadOnlyMemory<byte> Bytes)> _fields = [.. FieldsOf(bytes)];

    /// <summary>The messages inside, of a field that may be repeated.</summary>
    public IEnumerable<Protobuf> All(int number) => BytesOf(number).Select(inner => new Protobuf(inner));

    /// <summary>All of them, along a path of fields.</summary>
    public IEnumerable<Protobuf> Along(params int[] path) => path.Aggregate<int, IEnumerable<Protobuf>>([this], (found, number) => found.SelectMany(each => each.All(number)));

    public string Text(int number) => Encoding.UTF8.GetString(BytesOf(number).FirstOrDefault().Span);

    public string Hex(int number) => Convert.ToHexStringLower(BytesOf(number).FirstOrDefault().Span);

    /// <summary>A number of any width; null when it is not there.</summary>
    public ulong? Number(int number) => _fields.Where(field => field.Number == number).Select(field => (ulong?)field.Value).FirstOrDefault();

    private IEnumerable<ReadOnlyMemory<byte>> BytesOf(int number) => _fields.Where(field => field.Number == number).Select(field => field.Bytes);

    private static IEnumerable<(int Number, ulong Value, ReadOnlyMemory<byte> Bytes)> FieldsOf(ReadOnlyMemory<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var key = Varint(bytes, ref at);
            var (value, inner) = (0UL, ReadOnlyMemory<byte>.Empty);
            switch (key & 7)
            {
                case 0:
                    value = Varint(bytes, ref at);
                    break;
                case 1:
                    value = BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span[at..]);
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(bytes, ref at);
                    inner = bytes.Slice(at, length);
                    at += length;
                    break;
                case 5:
                    value = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[at..]);
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"no wire type {key & 7}");
            }
            yield return ((int)(key >> 3), value, inner);
        }
    }

    private static ulong Varint(ReadOnlyMemory<byte> bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes.Span[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
