package org.doorstep.payments.web;

import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.payments.CardMoves;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Moving a card payment by JSON. */
@RestController
@RequestMapping("/api/desk/payments/{reference}/move")
class MoveApi {

    /** @param state {@code done}, {@code waits} for a second officer, or {@code dropped} */
    record MovedPayment(String state) {}

    private final CardMoves moves;

    MoveApi(CardMoves moves) {
        this.moves = moves;
    }

    /** What waits for a second officer. */
    @GetMapping
    Mono<CardMoves.WantedMove> wanted(CurrentUser user, @PathVariable String reference) {
        return moves.wanted(user, reference).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** Moves it to {@code account}, with {@code why}; above the landlord's limit another officer agrees first. */
    @PostMapping
    Mono<MovedPayment> move(CurrentUser user, @PathVariable String reference, @RequestBody Map<String, String> fields) {
        return moves.move(user, reference, fields).flatMap(MoveApi::told);
    }

    /** The payer's bank took it back ({@code recalled}: what is known of it); another officer agrees first. */
    @PostMapping("/recall")
    Mono<MovedPayment> recall(CurrentUser user, @PathVariable String reference, @RequestBody Map<String, String> fields) {
        return moves.recall(user, reference, fields).flatMap(MoveApi::told);
    }

    /** Another officer agrees to what waits ({@code move}, its id; {@code agree}: {@code yes}), or it is dropped ({@code no}). */
    @PutMapping("/second")
    Mono<MovedPayment> second(CurrentUser user, @PathVariable String reference, @RequestBody Map<String, String> fields) {
        return moves.second(user, reference, fields).flatMap(MoveApi::told);
    }

    private static Mono<MovedPayment> told(CardMoves.Outcome outcome) {
        return switch (outcome) {
            case CardMoves.Outcome.Done _, CardMoves.Outcome.Recalled _ -> Mono.just(new MovedPayment("done"));
            case CardMoves.Outcome.Second _ -> Mono.just(new MovedPayment("waits"));
            case CardMoves.Outcome.Dropped _ -> Mono.just(new MovedPayment("dropped"));
            case CardMoves.Outcome.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case CardMoves.Outcome.Changed _ -> Mono.error(Refused.conflict("payments.move.changed"));
            case CardMoves.Outcome.NotHere _ -> Mono.error(Refused.notHere());
        };
    }
}
