package org.doorstep.directdebit.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.doorstep.directdebit.DebitRuns;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The file of a day as both doors hand it out: kept by nobody on the way. */
final class RunFiles {

    private RunFiles() {}

    /** Empty for what is no day that a database knows. */
    static Mono<LocalDate> day(String text) {
        return Mono.just(text).filter(day -> day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")).map(LocalDate::parse)
                .onErrorComplete(DateTimeException.class);
    }

    /** What is no id names nothing. */
    static List<UUID> ids(List<String> texts) {
        return texts.stream().filter(Objects::nonNull).filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(UUID::fromString).toList();
    }

    /** A report, whole: its size is decided by address before anybody reads it (doorstep.requests). */
    static Mono<byte[]> bytes(Flux<DataBuffer> content) {
        return DataBufferUtils.join(content).map(buffer -> {
            var bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            DataBufferUtils.release(buffer);
            return bytes;
        }).defaultIfEmpty(new byte[0]);
    }

    static ResponseEntity<String> answer(DebitRuns.RunFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name()).build().toString())
                .body(file.text());
    }
}
