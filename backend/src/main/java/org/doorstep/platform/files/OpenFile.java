package org.doorstep.platform.files;

import java.time.Duration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;

/**
 * A file ready to be sent.
 *
 * @param size  in bytes
 * @param tag   changes when the bytes do
 * @param bytes read from the store as the browser takes them
 */
public record OpenFile(String contentType, long size, String tag, Flux<DataBuffer> bytes) {

    /** A tablet in a hub is used by many: what one person's browser keeps must not outlast their visit by much. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    /**
     * The answer of a feature that has made sure that the caller may see it: shown and never run, whatever the bytes
     * are, and remembered by that browser alone.
     */
    public ResponseEntity<Flux<DataBuffer>> inline(String fileName) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(contentType))
                .contentLength(size)
                .eTag('"' + tag + '"')
                .cacheControl(CacheControl.maxAge(REMEMBERED).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(fileName).build().toString())
                .body(bytes);
    }
}
