package org.doorstep.accounts.service;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.AccountSettings;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.accounts.TakeBacks;
import org.doorstep.accounts.events.EntryTakenBack;
import org.doorstep.accounts.events.PaymentTakenBack;
import org.doorstep.accounts.model.Reversing;
import org.doorstep.accounts.model.TakingBack;
import org.doorstep.accounts.service.TakeBackStore.Asked;
import org.doorstep.accounts.service.TakeBackStore.Found;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Subject;
import org.doorstep.kernel.Text;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.spi.Events;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes entries back for officers; a large one is one officer's wish until another agrees. */
@Service
class TakeBackService implements TakeBacks {

    private static final Outcome NOT_HERE = new Outcome.NotHere();
    private static final Outcome CHANGED = new Outcome.Changed();

    private final Tx tx;
    private final TakeBackStore store;
    private final EntryPosting posting;
    private final Audit audit;
    private final AccountSettings settings;
    private final Made made;

    TakeBackService(Tx tx, TakeBackStore store, EntryPosting posting, Audit audit, AccountSettings settings, Made made) {
        this.tx = tx;
        this.store = store;
        this.posting = posting;
        this.audit = audit;
        this.settings = settings;
        this.made = made;
    }

    /** What a wish is made of, and who is told when it is done. */
    @Component("takeBackMade")
    record Made(Ids ids, Clock clock, Events events) {

        Asked of(CurrentUser officer, String why) {
            return new Asked(ids.next(), why, officer.actor(), officer instanceof CurrentUser.Staff staff ? staff.name() : "", clock.instant());
        }
    }

    @Override
    public Mono<TakeBackView> find(CurrentUser staff, String account, long seq) {
        return theirs(staff, account, seq).map(found -> new TakeBackView(account, found.kind(), found.entry(), found.balance(), found.reversed(),
                TakingBack.ours(found.entry()), found.fed(), alone(found), found.wanted().map(asked -> view(staff, asked))));
    }

    private static WantedTakeBack view(CurrentUser reader, Asked asked) {
        return new WantedTakeBack(asked.id(), asked.why(), asked.name(), asked.at(), asked.by().equals(reader.actor()));
    }

    private boolean alone(Found found) {
        return !TakingBack.recalled(found.entry()) && TakingBack.alone(found.entry().amount(), settings.alone());
    }

    private Mono<Found> theirs(CurrentUser staff, String account, long seq) {
        return store.find(account, seq).filter(found -> TakingBack.may(staff, found.kind()));
    }

    @Override
    public Optional<Problem> wrong(String why) {
        return Reversing.wrong(Text.clean(why));
    }

    @Override
    public Mono<Outcome> takeBack(CurrentUser staff, String account, long seq, String why) {
        var reason = Text.clean(why);
        return theirs(staff, account, seq).flatMap(found -> {
            if (TakingBack.ours(found.entry()) || found.fed() || found.reversed() || found.wanted().isPresent()) {
                return Mono.just(CHANGED);
            }
            return Reversing.wrong(reason).map(problem -> Mono.<Outcome>just(new Outcome.Wrong(problem)))
                    .orElseGet(() -> ask(staff, found, made.of(staff, reason)));
        }).defaultIfEmpty(NOT_HERE);
    }

    private Mono<Outcome> ask(CurrentUser staff, Found found, Asked asked) {
        boolean wanted = !alone(found);
        return tx.run(store.ask(found.account(), found.entry().seq(), asked, wanted).filter(first -> first)
                .flatMap(_ -> wanted ? written(staff, "ledger.take-back-wanted", found).thenReturn((Outcome) new Outcome.Second())
                        : reverse(staff, found, asked))
                .defaultIfEmpty(CHANGED), outcome -> !(outcome instanceof Outcome.Changed));
    }

    /** What was asked is kept only with what came of it. */
    private Mono<Outcome> reverse(CurrentUser staff, Found found, Asked asked) {
        return posting.reverse(staff, found.account(), found.entry().seq(), asked.why(), asked.id().toString())
                .flatMap(outcome -> outcome instanceof PostOutcome.Posted posted
                        ? told(found).then(store.wait(found.account(), found.entry().seq(), made.ids().next(), made.clock().instant())).thenReturn((Outcome) new Outcome.Done(posted.balance()))
                        : Mono.just(CHANGED));
    }

    private Mono<Void> told(Found found) {
        var seq = found.entry().seq();
        boolean payment = found.entry().type() == EntryType.PAYMENT && !TakingBack.ours(found.entry());
        return made.events().publish(new EntryTakenBack(found.account(), seq))
                .then(payment ? made.events().publish(new PaymentTakenBack(found.account(), found.reference(), seq)) : Mono.empty());
    }

    @Override
    public Mono<Outcome> second(CurrentUser staff, String account, long seq, UUID wanted, boolean agrees) {
        return theirs(staff, account, seq).flatMap(found -> found.wanted().filter(asked -> asked.id().equals(wanted))
                .map(asked -> agrees ? agree(staff, found, asked) : drop(staff, found, asked))
                .orElse(Mono.just(CHANGED))).defaultIfEmpty(NOT_HERE);
    }

    private Mono<Outcome> agree(CurrentUser staff, Found found, Asked asked) {
        return tx.run(store.second(asked.id(), staff.actor(), made.clock().instant()).filter(first -> first)
                .flatMap(_ -> written(staff, "ledger.take-back-seconded", found).then(reverse(staff, found, asked)))
                .defaultIfEmpty(CHANGED), outcome -> outcome instanceof Outcome.Done);
    }

    private Mono<Outcome> drop(CurrentUser staff, Found found, Asked asked) {
        return tx.run(store.drop(asked.id(), staff.actor(), made.clock().instant()).filter(first -> first)
                .flatMap(_ -> written(staff, "ledger.take-back-dropped", found).thenReturn((Outcome) new Outcome.Dropped()))
                .defaultIfEmpty(CHANGED));
    }

    private Mono<Void> written(CurrentUser staff, String what, Found found) {
        return audit.record(staff, what, new Subject("account", found.account()));
    }

    @Override
    public Mono<List<WaitingTakeBack>> waiting(CurrentUser staff) {
        var theirs = Stream.of(AccountKind.values()).filter(kind -> TakingBack.may(staff, kind)).collect(Collectors.toSet());
        return store.waiting(theirs, LISTED).collectList();
    }
}
