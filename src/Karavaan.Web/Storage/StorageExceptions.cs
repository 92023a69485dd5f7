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

/// <summary>The database can't be used by this program, in words for whoever started it.</summary>
public class StorageRefusedException(string words) : Exception(words);

/// <summary>Another process has the folder.</summary>
public sealed class StorageInUseException(string words) : StorageRefusedException(words);
