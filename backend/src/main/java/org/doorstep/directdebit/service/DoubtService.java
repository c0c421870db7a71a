package org.doorstep.directdebit.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.ElsewhereLine;
import org.doorstep.accounts.ToldElsewhere;
import org.doorstep.directdebit.BankDoubts;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.kernel.Text;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What officers do about money of Direct Debits that the bank does not bear out. */
@Service
class DoubtService implements BankDoubts {

    private static final int WHY_LIMIT = 500;
    private static final int ENTRIES = 10;
    private static final Outcome DONE = new Outcome.Done();
    private static final Outcome CHANGED = new Outcome.Changed();
    private static final Outcome NOT_HERE = new Outcome.NotHere();

    private final Tx tx;
    private final DoubtStore doubts;
    private final ToldElsewhere bank;
    private final Audit audit;
    private final Stamp stamp;

    DoubtService(Tx tx, DoubtStore doubts, ToldElsewhere bank, Audit audit, Stamp stamp) {
        this.tx = tx;
        this.doubts = doubts;
        this.bank = bank;
        this.audit = audit;
        this.stamp = stamp;
    }

    @Override
    public Mono<DoubtList> open(CurrentUser staff) {
        return Whose.isIncome(staff) ? doubts.open(LISTED) : Mono.empty();
    }

    @Override
    public Mono<DoubtView> find(CurrentUser staff, UUID doubt) {
        return theirs(staff, doubt).flatMap(found -> line(staff, found).map(Optional::of).defaultIfEmpty(Optional.empty())
                .flatMap(line -> entries(found, line).map(entries -> new DoubtView(found.doubt(), found.open(), line.map(ElsewhereLine::written), run(found), entries, found.why()))));
    }

    private Mono<DoubtStore.Found> theirs(CurrentUser staff, UUID doubt) {
        return Whose.isIncome(staff) ? doubts.find(doubt) : Mono.empty();
    }

    private Mono<ElsewhereLine> line(CurrentUser staff, DoubtStore.Found found) {
        return id(found).map(line -> bank.find(staff, line)).orElse(Mono.empty());
    }

    private static Optional<UUID> id(DoubtStore.Found found) {
        return Optional.of(found.about()).filter(about -> about.startsWith("line:")).map(about -> UUID.fromString(about.substring("line:".length())));
    }

    private static Optional<LocalDate> run(DoubtStore.Found found) {
        return Optional.of(found.about()).filter(about -> about.startsWith("run:")).map(about -> LocalDate.parse(about.substring("run:".length())));
    }

    private Mono<List<DoubtEntry>> entries(DoubtStore.Found found, Optional<ElsewhereLine> line) {
        return found.open() && found.doubt().what().equals("paid-out") && line.isPresent()
                ? doubts.named(found.doubt().amount(), line.get().written(), ENTRIES) : Mono.just(List.of());
    }

    @Override
    public Mono<Outcome> seen(CurrentUser staff, UUID doubt, Map<String, String> fields) {
        var why = Text.clean(Optional.ofNullable(fields.get("why")).orElse(""));
        return theirs(staff, doubt).flatMap(_ -> Text.required("why", why, WHY_LIMIT, "directdebit.doubt.why.missing", "directdebit.doubt.why.too-long")
                .map(problem -> Mono.<Outcome>just(new Outcome.Wrong(problem)))
                .orElseGet(() -> tx.run(doubts.seen(doubt, staff.actor(), why, stamp.now()).filter(first -> first)
                        .flatMap(_ -> written(staff, "direct-debit.doubt-seen", doubt)).defaultIfEmpty(CHANGED))))
                .defaultIfEmpty(NOT_HERE);
    }

    @Override
    public Mono<Outcome> suspend(CurrentUser staff, UUID doubt) {
        return theirs(staff, doubt).flatMap(found -> id(found).filter(_ -> found.open() && found.doubt().what().equals("came-in"))
                .map(line -> tx.run(bank.suspend(staff, line).filter(done -> done)
                        .flatMap(_ -> doubts.over(doubt, stamp.now()).then(written(staff, "direct-debit.doubt-suspended", doubt))).defaultIfEmpty(CHANGED),
                        outcome -> outcome instanceof Outcome.Done))
                .orElse(Mono.just(CHANGED))).defaultIfEmpty(NOT_HERE);
    }

    private Mono<Outcome> written(CurrentUser staff, String what, UUID doubt) {
        return audit.record(staff, what, new Subject("direct-debit-doubt", doubt)).thenReturn(DONE);
    }
}
