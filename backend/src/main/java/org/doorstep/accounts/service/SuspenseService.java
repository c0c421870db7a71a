package org.doorstep.accounts.service;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.accounts.Suspense;
import org.doorstep.accounts.SuspenseLine;
import org.doorstep.accounts.model.Dividing;
import org.doorstep.accounts.model.Viewer;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Subject;
import org.doorstep.kernel.Text;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Finds the accounts of what came in for none. */
@Service
class SuspenseService implements Suspense {

    private static final Outcome NO_ACCOUNT = new Outcome.Wrong(Problem.of("account", "accounts.suspense.no-account"));

    private final Tx tx;
    private final SuspenseStore suspense;
    private final Accounts accounts;
    private final EntryPosting posting;
    private final Audit audit;
    private final Clock clock;

    SuspenseService(Tx tx, SuspenseStore suspense, Accounts accounts, EntryPosting posting, Audit audit, Clock clock) {
        this.tx = tx;
        this.suspense = suspense;
        this.accounts = accounts;
        this.posting = posting;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Mono<Waiting> waiting(CurrentUser user, Optional<UUID> from, String find) {
        return Viewer.mayPost(user) ? suspense.waiting(from, find.strip(), LISTED + 1).collectList().map(SuspenseService::listed)
                : Mono.just(new Waiting(List.of(), Optional.empty()));
    }

    private static Waiting listed(List<SuspenseLine> found) {
        return found.size() <= LISTED ? new Waiting(found, Optional.empty())
                : new Waiting(List.copyOf(found.subList(0, LISTED)), Optional.of(found.getLast().id()));
    }

    @Override
    public Mono<Outcome> divide(CurrentUser user, UUID line, String parts) {
        return changed(user, line, "", kept -> switch (Dividing.parts(kept.line().amount(), kept.line().reference(), parts)) {
            case Checked.Bad<List<Money>>(var problems) -> Mono.just(new Outcome.Wrong(problems.getFirst()));
            case Checked.Good<List<Money>>(var amounts) -> suspense.divide(line, amounts, user.actor(), clock.instant())
                    .then(audit.record(user, "suspense.divided", new Subject("suspense", line))).thenReturn(new Outcome.Done());
        });
    }

    @Override
    public Mono<Outcome> look(CurrentUser user, UUID line, String account) {
        var written = account.strip();
        return changed(user, line, written, kept -> accounts.find(user, written, Optional.empty())
                .<Outcome>map(found -> new Outcome.Found(kept.line(), found.account())).defaultIfEmpty(NO_ACCOUNT));
    }

    @Override
    public Mono<Outcome> assign(CurrentUser user, UUID line, String account) {
        return changed(user, line, account.strip(), kept -> kept.account()
                .map(found -> assign(user, kept.line(), found)).orElseGet(() -> Mono.just(NO_ACCOUNT)));
    }

    @Override
    public Mono<Outcome> note(CurrentUser user, UUID line, String note) {
        return noted(user, line, note, "suspense.noted", Mono.empty());
    }

    @Override
    public Mono<Outcome> sentBack(CurrentUser user, UUID line, String note) {
        return noted(user, line, note, "suspense.sent-back",
                Mono.defer(() -> suspense.clear(line, Optional.empty(), user.actor(), clock.instant())));
    }

    private Mono<Outcome> noted(CurrentUser user, UUID line, String note, String what, Mono<Void> more) {
        var written = Text.clean(note);
        return Text.required("note", written, NOTE_LIMIT, "accounts.suspense.note.missing", "accounts.suspense.note.too-long")
                .map(problem -> Mono.<Outcome>just(new Outcome.Wrong(problem)))
                .orElseGet(() -> changed(user, line, "", _ -> suspense.note(line, written).then(more)
                        .then(audit.record(user, what, new Subject("suspense", line))).thenReturn(new Outcome.Done())));
    }

    private Mono<Outcome> changed(
            CurrentUser user, UUID line, String account, Function<SuspenseStore.Kept, Mono<Outcome>> change) {
        if (!Viewer.mayPost(user)) {
            return Mono.just(new Outcome.NotHere());
        }
        return tx.run(suspense.hold(line, account)
                .flatMap(kept -> kept.cleared() ? Mono.<Outcome>just(new Outcome.ClearedBefore()) : change.apply(kept))
                .defaultIfEmpty(new Outcome.NotHere()), outcome -> outcome instanceof Outcome.Done);
    }

    /**
     * It keeps its source and reference, so that the file it came in is known when it is sent again. What was on an account before
     * has left its name there: it gets a number after a space, which no file's reference has.
     */
    private Mono<Outcome> assign(CurrentUser user, SuspenseLine line, UUID account) {
        var name = line.placed() == 0 ? line.reference() : line.reference() + " " + (line.placed() + 1);
        var entry = new NewEntry(line.type(), line.route(), line.amount(), line.effective(), line.source(), name);
        return posting.post(user, account, entry).flatMap(outcome -> switch (outcome) {
            case PostOutcome.Posted _, PostOutcome.Again _ -> suspense.clear(line.id(), Optional.of(account), user.actor(), clock.instant())
                    .then(audit.record(user, "suspense.cleared", new Subject("suspense", line.id())))
                    .thenReturn(new Outcome.Done());
            case PostOutcome.Wrong(var problem) -> Mono.just(new Outcome.Wrong(problem));
            case PostOutcome.TooMuch _ -> Mono.just(new Outcome.Wrong(Problem.of("account", "accounts.suspense.too-much")));
            case PostOutcome.Differs _, PostOutcome.ReversedBefore _ -> Mono.just(new Outcome.Wrong(Problem.of("account", "accounts.suspense.differs")));
            case PostOutcome.NotHere _ -> Mono.just(NO_ACCOUNT);
        });
    }
}
