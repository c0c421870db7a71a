package org.doorstep.accounts.web;

import java.util.List;
import java.util.Map;

import org.doorstep.accounts.TakeBacks;
import org.doorstep.accounts.TakeBacks.Outcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Taking entries back by JSON. */
@RestController
class TakeBackApi {

    private static final String AT = "/api/desk/accounts/{reference}/entries/{seq}";

    private final TakeBacks takeBacks;

    TakeBackApi(TakeBacks takeBacks) {
        this.takeBacks = takeBacks;
    }

    /** @param state {@code done}, {@code waits} for a second officer, or {@code dropped} */
    record TakenBack(String state) {}

    /** What waits for a second officer. */
    @GetMapping("/api/desk/take-backs")
    Mono<List<TakeBacks.WaitingTakeBack>> waiting(CurrentUser user) {
        return takeBacks.waiting(user);
    }

    @GetMapping(AT)
    Mono<TakeBacks.TakeBackView> find(CurrentUser user, @PathVariable String reference, @PathVariable long seq) {
        return takeBacks.find(user, reference, seq).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** Takes it back, with {@code why} in words the resident reads too; above the landlord's limit another officer agrees first. */
    @PostMapping(AT + "/take-back")
    Mono<TakenBack> takeBack(CurrentUser user, @PathVariable String reference, @PathVariable long seq, @RequestBody Map<String, String> fields) {
        return takeBacks.takeBack(user, reference, seq, fields.getOrDefault("why", "")).flatMap(TakeBackApi::told);
    }

    /** Another officer agrees to what waits ({@code wanted}, its id; {@code agree}: {@code yes}), or it is dropped ({@code no}). */
    @PutMapping(AT + "/second")
    Mono<TakenBack> second(CurrentUser user, @PathVariable String reference, @PathVariable long seq, @RequestBody Map<String, String> fields) {
        return takeBacks.second(user, reference, seq, TakeBackPages.id(fields), fields.getOrDefault("agree", "").equals("yes")).flatMap(TakeBackApi::told);
    }

    private static Mono<TakenBack> told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> Mono.just(new TakenBack("done"));
            case Outcome.Second _ -> Mono.just(new TakenBack("waits"));
            case Outcome.Dropped _ -> Mono.just(new TakenBack("dropped"));
            case Outcome.Wrong(var problem) -> Mono.error(Refused.invalid(List.of(problem)));
            case Outcome.Changed _ -> Mono.error(Refused.conflict("accounts.take-back.changed"));
            case Outcome.NotHere _ -> Mono.error(Refused.notHere());
        };
    }
}
