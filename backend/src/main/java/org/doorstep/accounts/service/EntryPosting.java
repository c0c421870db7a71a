package org.doorstep.accounts.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.accounts.events.EntryPosted;
import org.doorstep.accounts.model.Entry;
import org.doorstep.accounts.model.Posting;
import org.doorstep.accounts.model.Reversing;
import org.doorstep.accounts.model.Viewer;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.kernel.Text;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.spi.Events;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Posts entries one after the other: whoever posts to an account has it for themselves until their transaction ends. */
@Component
class EntryPosting {

    private static final PostOutcome NOT_HERE = new PostOutcome.NotHere();

    private final Tx tx;
    private final Ledger ledger;
    private final Audit audit;
    private final Events events;
    private final Clock clock;

    EntryPosting(Tx tx, Ledger ledger, Audit audit, Events events, Clock clock) {
        this.tx = tx;
        this.ledger = ledger;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Mono<PostOutcome> post(CurrentUser user, UUID account, NewEntry entry) {
        if (!Viewer.mayPost(user)) {
            return Mono.just(NOT_HERE);
        }
        return Posting.refusal(entry).map(Mono::just).orElseGet(() -> tx.run(ledger.lock(account)
                .flatMap(there -> there ? inTurn(user, account, entry) : Mono.just(NOT_HERE))));
    }

    Mono<PostOutcome> reverse(CurrentUser user, UUID account, long seq, String why, String reference) {
        if (!Viewer.mayPost(user)) {
            return Mono.just(NOT_HERE);
        }
        var reason = Text.clean(why);
        return Reversing.refusal(reason).map(Mono::just).orElseGet(() -> tx.run(ledger.lock(account)
                .filter(there -> there)
                .flatMap(_ -> ledger.target(account, seq))
                .flatMap(target -> takeBack(user, account, seq, target, reason, reference))
                .defaultIfEmpty(NOT_HERE)));
    }

    private Mono<PostOutcome> inTurn(CurrentUser user, UUID account, NewEntry entry) {
        return ledger.facts(account, entry.source(), entry.reference())
                .map(facts -> Posting.decide(account, entry, facts, clock.instant()))
                .flatMap(decision -> keep(user, account, decision, "ledger.posted"))
                .defaultIfEmpty(new PostOutcome.Differs());
    }

    private Mono<PostOutcome> takeBack(
            CurrentUser user, UUID account, long seq, Reversing.Target target, String why, String reference) {
        return ledger.facts(account, Reversing.SOURCE, reference)
                .map(facts -> Reversing.decide(account, seq, target, why, reference, facts, clock.instant(), LocalDate.now(clock)))
                .flatMap(decision -> keep(user, account, decision, "ledger.reversed"))
                .defaultIfEmpty(new PostOutcome.Differs());
    }

    /** Empty when the same source and reference were posted to another account this very moment. */
    private Mono<PostOutcome> keep(CurrentUser user, UUID account, Posting.Decision decision, String what) {
        return switch (decision) {
            case Posting.Decision.Answer(var outcome) -> Mono.just(outcome);
            case Posting.Decision.Append(var entry) -> ledger.append(account, entry)
                    .filter(kept -> kept)
                    .flatMap(_ -> written(user, account, what)
                            .then(events.publish(new EntryPosted(account, entry.seq()))).thenReturn(posted(entry)));
        };
    }

    private static PostOutcome posted(Entry entry) {
        return new PostOutcome.Posted(entry.seq(), entry.balance());
    }

    /** What a job posts is on the record of what it posts for; what a person posts is theirs to answer for. */
    private Mono<Void> written(CurrentUser user, UUID account, String what) {
        return user instanceof CurrentUser.Staff ? audit.record(user, what, new Subject("account", account)) : Mono.empty();
    }
}
