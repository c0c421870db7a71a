package org.doorstep.contact.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.kernel.Ids;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How both doors hand out a file, and read an id that may not be one. */
final class Documents {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private Documents() {}

    static ResponseEntity<byte[]> letter(byte[] pdf) {
        return file(pdf, MediaType.APPLICATION_PDF, ContentDisposition.inline().filename("letter.pdf").build());
    }

    static ResponseEntity<byte[]> calendar(String file) {
        return file(file.getBytes(StandardCharsets.UTF_8), CALENDAR,
                ContentDisposition.attachment().filename("visit.ics").build());
    }

    /** Empty for what is no id: that is not there, like the id of somebody else's. */
    static Optional<UUID> id(String typed) {
        return Ids.parse(typed);
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, ContentDisposition disposition) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(bytes);
    }
}
