package dk.aftalebog.model.event;

/**
 * A file that belongs to an event, known by the hash of its content.
 *
 * @param sha256 the SHA-256 of the content, 64 lower-case hexadecimal digits
 * @param name the file's name
 * @param mediaType its media type
 * @param size its size in bytes
 */
public record Attachment(String sha256, String name, String mediaType, long size) {
}
