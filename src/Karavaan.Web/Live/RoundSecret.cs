using System.Buffers.Binary;
using System.Security.Cryptography;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Live;

/// <summary>
/// The secret of a consent round. A ballot stands for a person: HMAC-SHA256 (RFC 2104) of their id under the round's key. It tells
/// two people apart without telling who; once the key is destroyed, nobody can tell.
/// </summary>
public static class RoundSecret
{
    /// <summary>Bytes in a key.</summary>
    public const int KeyLength = 32;

    /// <summary>A new round's key.</summary>
    public static byte[] Draw() => RandomNumberGenerator.GetBytes(KeyLength);

    /// <summary>The ballot of this person in the round with this key: 64 lower-case hex digits.</summary>
    public static string BallotOf(byte[] key, ParticipantId participant) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, participant.Value.ToByteArray(bigEndian: true)));

    /// <summary>The ballot of this group in a round by group; no person's id is four bytes, so it is nobody's.</summary>
    public static string BallotOf(byte[] key, GroupId group)
    {
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(number, group.Number);
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, number));
    }
}
