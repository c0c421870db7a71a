package org.doorstep.repairs.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.files.Pieces.Upload;
import org.doorstep.platform.web.Refused;
import org.doorstep.repairs.RepairUploads;
import org.doorstep.repairs.UploadOutcome;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Photos that go on where they stopped: tus 1.0.0, its core and creation (tus.io/protocols/resumable-upload). */
@RestController
@RequestMapping("/api/repair-drafts/{id}/uploads")
class UploadApi {

    private static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    /** What the sender calls it, in {@code Upload-Metadata}: the same name is the same upload. */
    private static final String NAME = "name ";

    private final RepairUploads uploads;

    UploadApi(RepairUploads uploads) {
        this.uploads = uploads;
    }

    /** One that was begun before under its name is answered with how much of it is here. */
    @PostMapping
    Mono<ResponseEntity<Void>> begin(CurrentUser user, @PathVariable UUID id, @RequestHeader(RESUMABLE) String version,
            @RequestHeader(LENGTH) long length, @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata, ServerHttpResponse response) {
        return spoken(version, response)
                .then(Mono.fromSupplier(() -> name(length, metadata)))
                .flatMap(name -> uploads.begin(user, id, name, length))
                .flatMap(UploadApi::here)
                .map(upload -> told(ResponseEntity.created(URI.create("/api/repair-drafts/" + id + "/uploads/" + upload.id())), upload));
    }

    @RequestMapping(path = "/{upload}", method = RequestMethod.HEAD)
    Mono<ResponseEntity<Void>> soFar(CurrentUser user, @PathVariable UUID id, @PathVariable UUID upload, @RequestHeader(RESUMABLE) String version,
            ServerHttpResponse response) {
        return spoken(version, response)
                .then(uploads.find(user, id, upload))
                .map(found -> told(ResponseEntity.ok(), found))
                .switchIfEmpty(Mono.error(Refused::notHere));
    }

    @PatchMapping(path = "/{upload}", consumes = "application/offset+octet-stream")
    Mono<ResponseEntity<Void>> goOn(CurrentUser user, @PathVariable UUID id, @PathVariable UUID upload, @RequestHeader(RESUMABLE) String version,
            @RequestHeader(OFFSET) long offset, ServerHttpRequest request, ServerHttpResponse response) {
        return spoken(version, response)
                .then(Mono.defer(() -> uploads.goOn(user, id, upload, offset, request.getBody())))
                .flatMap(UploadApi::here)
                .map(now -> told(ResponseEntity.noContent(), now));
    }

    private static Mono<Void> spoken(String version, ServerHttpResponse response) {
        response.getHeaders().set(RESUMABLE, VERSION);
        if (version.equals(VERSION)) {
            return Mono.empty();
        }
        response.getHeaders().set("Tus-Version", VERSION);
        return Mono.error(Refused.because(HttpStatus.PRECONDITION_FAILED, "format"));
    }

    private static Mono<Upload> here(UploadOutcome outcome) {
        return switch (outcome) {
            case UploadOutcome.Here(var upload) -> Mono.just(upload);
            case UploadOutcome.Elsewhere _ -> Mono.error(Refused.conflict("changed-meanwhile"));
            case UploadOutcome.TooMuch _ -> Mono.error(Refused.because(HttpStatus.CONTENT_TOO_LARGE, "too-large"));
            case UploadOutcome.Refused(var problems) -> Mono.error(PhotoApi.refused(problems));
            case UploadOutcome.NotHere _ -> Mono.error(Refused.notHere());
        };
    }

    private static ResponseEntity<Void> told(ResponseEntity.HeadersBuilder<?> answer, Upload upload) {
        return answer.cacheControl(CacheControl.noStore())
                .header(OFFSET, Long.toString(upload.received())).header(LENGTH, Long.toString(upload.size())).build();
    }

    private static String name(long length, String metadata) {
        var name = Arrays.stream(metadata.split(",")).map(String::strip).filter(pair -> pair.startsWith(NAME)).findFirst()
                .map(pair -> decoded(pair.substring(NAME.length()))).orElseGet(() -> UUID.randomUUID().toString());
        if (length < 0 || !name.matches("[\\w-]{1,64}")) {
            throw unreadable();
        }
        return name;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException _) {
            throw unreadable();
        }
    }

    private static Refused unreadable() {
        return Refused.because(HttpStatus.BAD_REQUEST, "unreadable");
    }
}
