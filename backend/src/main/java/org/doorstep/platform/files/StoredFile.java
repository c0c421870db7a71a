package org.doorstep.platform.files;

import java.time.Instant;
import java.util.UUID;
import org.doorstep.kernel.Subject;

/**
 * A file that is kept.
 *
 * @param owner       what it belongs to: a draft, then the case
 * @param kind        {@code photo}
 * @param contentType what it is served as
 * @param size        in bytes
 * @param sha256      of its bytes, in hexadecimal
 */
public record StoredFile(
        UUID id, Subject owner, String kind, String contentType, long size, String sha256, Instant madeAt) {}
