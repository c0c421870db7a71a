package org.doorstep.repairs.web;

import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.live.Streams;
import org.doorstep.platform.web.Refused;
import org.doorstep.repairs.RepairChanges;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Follows a repair without asking again and again (backend/docs/adr/0026). The light pages have a plain refresh. */
@RestController
class RepairEventsApi {

    private final RepairChanges changes;
    private final Streams streams;

    RepairEventsApi(RepairChanges changes, Streams streams) {
        this.changes = changes;
        this.streams = streams;
    }

    /** @param seen the id of the last event the page heard, as browsers send it after a lost connection */
    @GetMapping(path = "/api/repairs/{reference}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<ResponseEntity<Flux<ServerSentEvent<String>>>> events(CurrentUser user, WebSession session, @PathVariable String reference,
            @RequestHeader("Last-Event-ID") Optional<String> seen) {
        return changes.of(user, reference)
                .map(marks -> ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        // Or an edge such as nginx would keep events until it has a page full of them.
                        .header("X-Accel-Buffering", "no")
                        .body(streams.events(user.actor(), session, seen.orElse(null), marks)))
                .switchIfEmpty(Mono.error(Refused::notHere));
    }
}
