package org.doorstep.accounts.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

import java.util.List;
import org.doorstep.accounts.Books;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.jobs.DailyJob;
import org.doorstep.platform.tx.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every night: every chain, every sum and every file's control total, worked out anew; and what others booked, looked for, both ways. */
@Component
class LedgerProof implements DailyJob {

    private static final Logger log = LoggerFactory.getLogger(LedgerProof.class);

    private static final CurrentUser PROOF = new CurrentUser.System("proof");
    private static final int SOME = 5_000;

    private final ProofStore proofs;
    private final List<Books> books;
    private final Tx tx;
    private final Clock clock;

    LedgerProof(ProofStore proofs, List<Books> books, Tx tx, Clock clock) {
        this.proofs = proofs;
        this.books = books;
        this.tx = tx;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "accounts.proof";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(2, 0);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(40);
    }

    @Override
    public Mono<Void> handle(String day, String data) {
        return tx.run(proofs.prove(LocalDate.now(clock), clock.instant())).flatMap(this::compared).doOnNext(LedgerProof::tell).then();
    }

    /**
     * What others say they booked is there: money that was taken and is on no account is found here and nowhere else. And what is there
     * under the names we post by, one of them told.
     */
    private Mono<ProofStore.Proof> compared(ProofStore.Proof proof) {
        return Flux.fromIterable(books).concatMap(each -> each.booked(PROOF)).buffer(SOME)
                .concatMap(some -> proofs.compare(proof.day(), some), 1)
                .reduce(0L, Long::sum)
                .flatMap(wrong -> tx.run(proofs.strays(proof.day())).map(strays -> wrong + strays))
                .map(wrong -> new ProofStore.Proof(proof.day(), proof.at(), proof.entries(), proof.faults() + wrong));
    }

    private static void tell(ProofStore.Proof proof) {
        if (proof.faults() > 0) {
            log.error("The ledger does not hold: {} faults among {} entries, listed in ledger_fault for {}", proof.faults(), proof.entries(), proof.day());
        } else {
            log.info("The ledger holds: {} entries", proof.entries());
        }
    }
}
