package org.doorstep.repairs.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.appointments.Offer;
import org.doorstep.appointments.Slot;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.doorstep.repairs.DraftView;
import org.doorstep.repairs.ReportJourney;
import org.doorstep.repairs.ReportJourney.Answer;
import org.doorstep.repairs.ReportJourney.Sent;
import org.doorstep.repairs.ReportStep;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reporting a repair by JSON: the same journey as {@link ReportPages}, over the same face. */
@RestController
@RequestMapping("/api/repair-drafts")
class ReportApi {

    /** What a finished report became. */
    record Made(String reference) {}

    private final ReportJourney journey;

    ReportApi(ReportJourney journey) {
        this.journey = journey;
    }

    /** Under an {@code Idempotency-Key} it is the key that says which beginning is the same, and each key has its own draft. */
    @PostMapping
    Mono<ResponseEntity<DraftView>> begin(CurrentUser user, ServerHttpRequest request) {
        return journey.begin(user, request.getHeaders().containsHeader("Idempotency-Key"))
                .map(draft -> ResponseEntity.created(URI.create("/api/repair-drafts/" + draft.id())).body(draft))
                .switchIfEmpty(Mono.error(Refused.notAllowed()));
    }

    @GetMapping
    Mono<List<DraftView>> unfinished(CurrentUser user) {
        return journey.unfinished(user).collectList();
    }

    @GetMapping("/{id}")
    Mono<DraftView> draft(CurrentUser user, @PathVariable UUID id) {
        return journey.draft(user, id).switchIfEmpty(missing(user, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> discard(CurrentUser user, @PathVariable UUID id) {
        return journey.discard(user, id).filter(gone -> gone).switchIfEmpty(Mono.error(Refused::notHere)).then();
    }

    /** @param fields by name; several values of one joined by commas */
    @PutMapping("/{id}/answers/{step}")
    Mono<DraftView> answer(CurrentUser user, PageContext page, @PathVariable UUID id, @PathVariable String step, @RequestBody Map<String, String> fields) {
        return Mono.justOrEmpty(ReportStep.of(step))
                .filter(wanted -> wanted != ReportStep.CHECK)
                .flatMap(wanted -> journey.answer(user, id, wanted, fields))
                .defaultIfEmpty(new Answer.NotHere())
                .flatMap(answer -> answered(user, page, id, answer));
    }

    @GetMapping("/{id}/slots")
    Mono<Offer> slots(CurrentUser user, @PathVariable UUID id) {
        return journey.slots(user, id).switchIfEmpty(Mono.error(Refused.notHere()));
    }

    @PostMapping("/{id}/hold-extension")
    Mono<DraftView> lengthen(CurrentUser user, PageContext page, @PathVariable UUID id) {
        return journey.lengthen(user, id).flatMap(answer -> answered(user, page, id, answer));
    }

    /** Sent twice it is made once, and both times this is the answer. */
    @PostMapping("/{id}/send")
    Mono<ResponseEntity<Made>> send(CurrentUser user, PageContext page, @PathVariable UUID id) {
        return journey.send(user, id).flatMap(sent -> switch (sent) {
            case Sent.Reported(var reference) -> Mono.just(ResponseEntity
                    .created(URI.create("/api/repairs/" + reference)).body(new Made(reference)));
            case Sent.Unfinished _ -> Mono.error(Refused.conflict("repairs.unfinished"));
            case Sent.Duplicate _ -> Mono.error(Refused.conflict("repairs.duplicate"));
            case Sent.SlotGone(var nearest, _) -> Mono.error(slotGone(page, nearest));
            case Sent.NotHere _ -> missing(user, id);
        });
    }

    private Mono<DraftView> answered(CurrentUser user, PageContext page, UUID id, Answer answer) {
        return switch (answer) {
            case Answer.Kept(var draft) -> Mono.just(draft);
            case Answer.Wrong(var problems, _) -> Mono.error(Refused.invalid(problems));
            case Answer.SlotGone(var nearest, _) -> Mono.error(slotGone(page, nearest));
            case Answer.NotHere _ -> missing(user, id);
        };
    }

    /** 410 where it was deleted: whoever kept a copy drops it, and begins none anew. */
    private <T> Mono<T> missing(CurrentUser user, UUID id) {
        return journey.discarded(user, id)
                .flatMap(gone -> Mono.error(gone ? Refused.because(HttpStatus.GONE, "repairs.deleted") : Refused.notHere()));
    }

    /**
     * The problem carries the nearest others as {@code nearest} (day, window, its hours, and whether it is in time), and as
     * finished choices: {@code slots}.
     */
    static Refused slotGone(PageContext page, List<Slot> nearest) {
        return Refused.conflict("repairs.slot-gone").with("nearest", nearest).with("slots", SlotOptions.nearest(page, nearest));
    }
}
