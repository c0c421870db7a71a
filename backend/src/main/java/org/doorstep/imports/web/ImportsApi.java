package org.doorstep.imports.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.Imports;
import org.doorstep.imports.model.TextDecoder;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Refused;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code POST /api/imports/<kind>} with the file as the body ({@code text/csv}, its character set in {@code charset})
 * or as the part {@code file} of a form; with {@code ?rows=&total=} where a sender's file is counted by whoever
 * sends it, and {@code &from=} where nothing came on the first days it is for (2027-01-08). 200 with what it changed, and of a
 * sender's file {@code until}, the day up to which all its money is here; 422 with every bad row when anything is wrong, and
 * then nothing was kept.
 */
@RestController
class ImportsApi {

    private final Imports imports;
    private final ImportAnswers answers;

    ImportsApi(Imports imports, ImportAnswers answers) {
        this.imports = imports;
        this.answers = answers;
    }

    @PostMapping(path = "/api/imports/{kind}", consumes = "text/csv")
    Mono<ResponseEntity<Object>> body(CurrentUser user, @PathVariable String kind,
            @RequestHeader HttpHeaders headers, @RequestBody Flux<DataBuffer> file, ServerWebExchange exchange) {
        return take(user, new Sent(kind, headers), file, exchange);
    }

    @PostMapping(path = "/api/imports/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<Object>> form(CurrentUser user, @PathVariable String kind,
            @RequestPart("file") FilePart file, ServerWebExchange exchange) {
        return take(user, new Sent(kind, file.headers()), file.content(), exchange);
    }

    private record Sent(String kind, HttpHeaders headers) {}

    private Mono<ResponseEntity<Object>> take(CurrentUser user, Sent sent, Flux<DataBuffer> file, ServerWebExchange exchange) {
        return imports.take(user, sent.kind(), exchange.getRequest().getQueryParams().toSingleValueMap(), charset(sent.headers()), file)
                .map(outcome -> answer(outcome, exchange));
    }

    private ResponseEntity<Object> answer(ImportOutcome outcome, ServerWebExchange exchange) {
        return switch (outcome) {
            case ImportOutcome.Taken taken -> ResponseEntity.ok(answers.taken(taken));
            case ImportOutcome.Refused refused -> ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(answers.refused(refused, exchange));
            case ImportOutcome.Busy _ -> throw Refused.conflict("import-busy");
            case ImportOutcome.Unknown unknown ->
                    throw Refused.because(HttpStatus.NOT_FOUND, "import-kind", String.join(", ", unknown.known()));
            case ImportOutcome.NotAllowed _ -> throw Refused.notAllowed();
        };
    }

    private static Charset charset(HttpHeaders headers) {
        return Optional.ofNullable(headers.getContentType())
                .flatMap(type -> Optional.ofNullable(type.getParameter("charset")))
                .map(name -> TextDecoder.known(name.replace("\"", ""))
                        .orElseThrow(() -> Refused.because(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "import-charset")))
                .orElse(StandardCharsets.UTF_8);
    }
}
