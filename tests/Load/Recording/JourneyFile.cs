using System.Text.Json;

namespace Oms.Load.Recording;

/// <summary>Hands a journey to the processes that repeat it.</summary>
internal static class JourneyFile
{
    public static async Task<string> WriteAsync(Journey journey)
    {
        var path = Path.Combine(Path.GetTempPath(), $"oms-load-{Guid.NewGuid():N}.json");
        await File.WriteAllBytesAsync(path, JsonSerializer.SerializeToUtf8Bytes(journey));
        return path;
    }

    public static async Task<Journey> ReadAsync(string path) =>
        JsonSerializer.Deserialize<Journey>(await File.ReadAllBytesAsync(path)) ?? throw new JsonException($"{path} holds no journey.");
}
