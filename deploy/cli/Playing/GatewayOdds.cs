using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Oms.Cli.Playing;

/// <summary>Shares from 0 to 1. Chance is a hash of what it is about: another run does the same with the same operation.</summary>
/// <param name="Fail">Of the operations, those that are declined.</param>
/// <param name="Silent">Of the deliveries, those that are not answered; the operation is done all the same.</param>
/// <param name="Double">Of the deliveries, those that are answered twice.</param>
internal sealed record GatewayOdds(double Fail, double Silent, double Double)
{
    public bool Fails(string reference) => Happens(Fail, $"fail {reference}");

    public int Answers(string reference, int asked) =>
        Happens(Silent, $"silent {reference} {asked}") ? 0 : Happens(Double, $"double {reference} {asked}") ? 2 : 1;

    private static bool Happens(double share, string what) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(what))) < share * (1L << 32);
}
