package org.doorstep.arrears.service;

import java.util.Map;
import java.util.UUID;

import org.doorstep.platform.journey.Draft;
import org.doorstep.platform.journey.Drafts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What somebody typed for a plan and has not sent: one for each of their accounts, sealed, forgotten when nobody touches it. */
@Component
class Typing {

    private final Drafts drafts;
    private final BudgetSafe safe;

    Typing(Drafts drafts, BudgetSafe safe) {
        this.drafts = drafts;
        this.safe = safe;
    }

    Mono<Map<String, String>> read(String person, UUID account) {
        return drafts.open(person, journey(account)).next().map(draft -> safe.typed(person, draft.answers().given())).defaultIfEmpty(Map.of());
    }

    Mono<Void> keep(String person, UUID account, String part, Map<String, String> fields) {
        return drafts.open(person, journey(account)).next().switchIfEmpty(drafts.begin(person, journey(account)))
                .flatMap(draft -> drafts.keep(person, journey(account), draft.id(),
                        Map.of(part, safe.sealTyped(person, part, fields)))).then();
    }

    /** What was sent is the plan's own now, and is not left lying here. */
    Mono<Void> sent(String person, UUID account) {
        return drafts.open(person, journey(account)).map(Draft::id)
                .concatMap(id -> drafts.discard(person, journey(account), id)).then();
    }

    private static String journey(UUID account) {
        return "arrears-plan:" + account;
    }
}
