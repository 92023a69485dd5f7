namespace Karavaan.Web.Storage;

/// <summary>Somebody else wrote to the stream first: decide again on the newer state.</summary>
public sealed class VersionConflictException(WorkshopId stream, int expected, int actual)
    : Exception($"Stream {stream.Value} is at version {actual}, not at {expected}.")
{
    /// <summary>The version that the stream is at.</summary>
    public int Actual { get; } = actual;
}

/// <summary>This actor's command was accepted before; the first answer is the answer.</summary>
public sealed class DuplicateCommandException(WorkshopId stream, Guid commandId)
    : Exception($"Stream {stream.Value} has command {commandId} of the same actor already.")
{
    /// <summary>The command that was sent again.</summary>
    public Guid CommandId { get; } = commandId;
}

/// <summary>A stored event can't be read: torn, of an unknown type, or missing. The message names stream and version.</summary>
public sealed class CorruptEventException(WorkshopId stream, int version, string reason, Exception? inner = null)
    : Exception($"Event {version} of stream {stream.Value} can't be read: {reason}", inner)
{
    /// <summary>The version of the event in its stream.</summary>
    public int Version { get; } = version;
}

/// <summary>Something that is said on the console, in any language.</summary>
/// <param name="Key">The words.</param>
/// <param name="Arguments">What fills their holes.</param>
public sealed record Said(TextKey Key, params object[] Arguments)
{
    /// <summary>In a language.</summary>
    public string In(Words words) => words[Key, Arguments];
}

/// <summary>The program can't start, or can't do what it was told, in words for whoever started it. The message, for a log, is in English.</summary>
public abstract class SpokenException(Said said) : Exception(said.In(Words.For("en")))
{
    /// <summary>What to say.</summary>
    public Said Said { get; } = said;
}

/// <summary>The database can't be used by this program.</summary>
public class StorageRefusedException(TextKey key, params object[] arguments) : SpokenException(new(key, arguments));

/// <summary>Another process has the folder.</summary>
public sealed class StorageInUseException(TextKey key, params object[] arguments) : StorageRefusedException(key, arguments);
