package org.doorstep.directdebit.service;

import java.util.Optional;
import org.doorstep.directdebit.DebitRuns;
import org.doorstep.directdebit.model.Following;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells one of many of its new amount; each in a transaction of its own, so that a change of thousands goes on where it stopped. */
@Component
class Announcing {

    private static final int LONGEST_NAME = 40;

    private final Tx tx;
    private final DebitStore debits;
    private final DebitChanges changes;

    Announcing(Tx tx, DebitStore debits, DebitChanges changes) {
        this.tx = tx;
        this.debits = debits;
        this.changes = changes;
    }

    private static Following following(DebitRuns.Rise rise) {
        return new Following(rise.told(), rise.was(), rise.earlier().stream().map(step -> new Following.Step(step.change(), step.will())).toList(), rise.will());
    }

    /**
     * @return whether it was told now
     * @throws IllegalArgumentException for a name or charges that no change has: a mistake of the calling code
     */
    Mono<Boolean> one(CurrentUser staff, String change, DebitRuns.Rise rise) {
        if (change.isBlank() || change.length() > LONGEST_NAME || !rise.was().owed() || !rise.will().owed()) {
            throw new IllegalArgumentException("a change has a name of at most 40 letters, and charges before and after");
        }
        return tx.run(debits.lockLiveOf(rise.account())
                .filter(debit -> debit.terms().stream().noneMatch(terms -> terms.change().equals(Optional.of(change))))
                .flatMap(debit -> Mono.justOrEmpty(following(rise).amount(debit.terms()))
                        .flatMap(amount -> changes.tell(staff, debit,
                                new Wanted(amount, debit.latest().day(), Optional.of(rise.from()), Optional.of(change))))));
    }
}
