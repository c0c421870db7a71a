package org.doorstep.accounts.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.MoneyFiles;
import org.doorstep.accounts.TakeBacks.WantedTakeBack;
import org.doorstep.accounts.model.Reversing;
import org.doorstep.accounts.model.Viewer;
import org.doorstep.accounts.service.MoneyFileStore.Deed;
import org.doorstep.accounts.service.TakeBackStore.Asked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Subject;
import org.doorstep.kernel.Text;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes files of money back: one officer's wish until another agrees, and then all of it at once or nothing. */
@Service
class MoneyFileService implements MoneyFiles {

    private static final Outcome NOT_HERE = new Outcome.NotHere();
    private static final Outcome CHANGED = new Outcome.Changed();
    private static final Outcome BUSY = new Outcome.Busy();
    private static final Outcome SECOND = new Outcome.Second();
    private static final Outcome DROPPED = new Outcome.Dropped();

    private final Tx tx;
    private final MoneyFileStore store;
    private final TakeBackService.Made made;
    private final Audit audit;
    private final Clock clock;

    MoneyFileService(Tx tx, MoneyFileStore store, TakeBackService.Made made, Audit audit, Clock clock) {
        this.tx = tx;
        this.store = store;
        this.made = made;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Mono<FileList> list(CurrentUser staff, Optional<Integer> before) {
        var asked = before.isPresent() ? Mono.just(List.<FileCard>of()) : store.asked(LISTED);
        return may(staff) ? Mono.zip(asked, store.newest(before.orElse(Integer.MAX_VALUE), LISTED + 1), MoneyFileService::page)
                : Mono.just(new FileList(List.of(), List.of(), Optional.empty()));
    }

    /** @param some one more than a page has, where there are more */
    private static FileList page(List<FileCard> asked, List<FileCard> some) {
        var shown = some.subList(0, Math.min(some.size(), LISTED));
        return new FileList(asked, List.copyOf(shown), some.size() > LISTED ? Optional.of(shown.getLast().file()) : Optional.empty());
    }

    @Override
    public Mono<FileView> find(CurrentUser staff, int file) {
        return theirs(staff, file).map(found -> new FileView(found.card(), found.first(), found.lines(), found.why(), found.wanted().map(asked ->
                new WantedTakeBack(asked.id(), asked.why(), asked.name(), asked.at(), asked.by().equals(staff.actor())))));
    }

    private Mono<MoneyFileStore.Found> theirs(CurrentUser staff, int file) {
        return may(staff) ? store.find(file) : Mono.empty();
    }

    /** Whoever may send such a file. */
    private static boolean may(CurrentUser user) {
        return user instanceof CurrentUser.Staff && Viewer.mayPost(user);
    }

    @Override
    public Optional<Problem> wrong(String why) {
        return Reversing.wrong(Text.clean(why));
    }

    @Override
    public Mono<Outcome> takeBack(CurrentUser staff, int file, String why) {
        return theirs(staff, file).flatMap(found -> found.card().back().isPresent() || found.wanted().isPresent() ? Mono.just(CHANGED)
                : wrong(why).map(problem -> Mono.<Outcome>just(new Outcome.Wrong(problem)))
                        .orElseGet(() -> ask(staff, file, made.of(staff, Text.clean(why))))).defaultIfEmpty(NOT_HERE);
    }

    private Mono<Outcome> ask(CurrentUser staff, int file, Asked asked) {
        return tx.run(store.ask(file, asked).filter(first -> first)
                .flatMap(_ -> written(staff, "ledger.file-back-wanted", asked.id()).thenReturn(SECOND))
                .defaultIfEmpty(CHANGED));
    }

    @Override
    public Mono<Outcome> second(CurrentUser staff, int file, UUID wanted, boolean agrees) {
        return theirs(staff, file).flatMap(found -> found.wanted().filter(asked -> asked.id().equals(wanted))
                .map(asked -> !agrees ? drop(staff, wanted) : asked.by().equals(staff.actor()) ? Mono.just(CHANGED) : agree(staff, file, wanted))
                .orElse(Mono.just(CHANGED))).defaultIfEmpty(NOT_HERE);
    }

    /** Before anything is held: a file that is being taken in holds accounts too. */
    private Mono<Outcome> agree(CurrentUser staff, int file, UUID wanted) {
        return tx.run(store.turn().flatMap(ours -> !ours ? Mono.just(BUSY) : store.second(wanted, staff.actor(), clock.instant()).filter(first -> first)
                        .flatMap(_ -> carryOut(staff, new Deed(file, wanted, staff.actor(), clock.instant(), LocalDate.now(clock))))
                        .defaultIfEmpty(CHANGED)),
                outcome -> outcome instanceof Outcome.Done);
    }

    private Mono<Outcome> carryOut(CurrentUser staff, Deed deed) {
        return store.hold(deed.file()).flatMap(held -> !held ? Mono.just(BUSY)
                : store.takeBack(deed).flatMap(lines -> written(staff, "ledger.file-back", deed.wish()).thenReturn((Outcome) new Outcome.Done(lines))));
    }

    private Mono<Outcome> drop(CurrentUser staff, UUID wanted) {
        return tx.run(store.drop(wanted, staff.actor(), clock.instant()).filter(first -> first)
                .flatMap(_ -> written(staff, "ledger.file-back-dropped", wanted).thenReturn(DROPPED))
                .defaultIfEmpty(CHANGED));
    }

    private Mono<Void> written(CurrentUser staff, String what, UUID wish) {
        return audit.record(staff, what, new Subject("file-back", wish));
    }

    @Override
    public Mono<Long> waiting(CurrentUser staff) {
        return may(staff) ? store.waiting() : Mono.just(0L);
    }
}
