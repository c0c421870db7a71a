package org.doorstep.payments.provider;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** GOV.UK Pay's disputes, page by page ("Search disputes API reference": at most 500 a page, as small as an answer of ours may be). */
final class DisputePages {

    private static final int SOME = 50;
    /** More than a landlord can have: a provider that always has another page is not itself. */
    private static final int PAGES = 200;

    private final Function<String, Mono<Disputed>> page;

    /** @param page asks for the one at an address */
    DisputePages(Function<String, Mono<Disputed>> page) {
        this.page = page;
    }

    Mono<Disputed> since(Instant from) {
        return from(from.truncatedTo(ChronoUnit.SECONDS), 1, List.of());
    }

    private Mono<Disputed> from(Instant since, int n, List<Dispute> before) {
        return page.apply("/v1/disputes?from_date=%s&page=%d&display_size=%d".formatted(since, n, SOME)).flatMap(found -> switch (found) {
            case Disputed.NotNow _ -> Mono.just(found);
            case Disputed.Known(var some) -> {
                var all = new ArrayList<>(before);
                all.addAll(some);
                yield some.size() < SOME ? Mono.just(new Disputed.Known(all)) : n == PAGES ? Mono.just(new Disputed.NotNow("pay-endless")) : from(since, n + 1, all);
            }
        });
    }

    /** The disputes of one answer; empty where it is none. One in a state that is not known is not decided. */
    static Optional<List<Dispute>> read(JsonNode answer) {
        if (!answer.path("results").isArray()) {
            return Optional.empty();
        }
        var read = new ArrayList<Dispute>();
        for (var one : answer.path("results")) {
            var id = one.path("dispute_id").asString("");
            var payment = one.path("payment_id").asString("");
            if (!id.matches(GovUkPay.ID) || !payment.matches(GovUkPay.ID)) {
                return Optional.empty();
            }
            read.add(new Dispute(id, payment, Dispute.Status.of(one.path("status").asString("")).orElse(Dispute.Status.UNDER_REVIEW)));
        }
        return Optional.of(read);
    }
}
