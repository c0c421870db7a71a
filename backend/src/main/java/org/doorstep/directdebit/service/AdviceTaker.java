package org.doorstep.directdebit.service;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.directdebit.model.BankAccount;
import org.doorstep.directdebit.model.BankAdvice;
import org.doorstep.directdebit.model.DebitState;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Words;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Does what a bank's advice asks for. What it cannot decide it leaves to somebody, and of a death nobody is written to: the
 * codes are those of Bacs' guide for its users, as far as they could be confirmed (the module's README).
 */
@Component
class AdviceTaker {

    static final String DONE = "done";
    static final String BEFORE = "before";
    static final String LOOK = "look";

    private static final String BANK = "bank";
    private static final String REFUSED = "refused";
    private static final String DEATH = "2";

    /** Unpaid, and the instruction is no more: cancelled, death, moved, no account, no instruction, closed. */
    private static final Set<String> UNPAID_ENDS = Set.of("1", DEATH, "3", "5", "6", "B");
    private static final Set<String> UNPAID_IS_USUAL = Set.of("0", "1", "3", "5", "6", "B");
    /** Ended at the bank: referred to the payer, by the payer, death, closed. */
    private static final Set<String> ENDED = Set.of("0", "1", DEATH, "B");
    private static final String MOVED_TO_ANOTHER_BANK = "3";
    private static final Set<String> AMENDED = Set.of("C", "E");
    private static final String BROUGHT_BACK = "R";

    private final DebitStore debits;
    private final RunStore runs;
    private final Accounts accounts;
    private final ReportStore reports;
    private final AdviceTools tools;

    AdviceTaker(DebitStore debits, RunStore runs, Accounts accounts, ReportStore reports, AdviceTools tools) {
        this.debits = debits;
        this.runs = runs;
        this.accounts = accounts;
        this.reports = reports;
        this.tools = tools;
    }

    /** What it needs beside the stores. */
    @Component
    record AdviceTools(Telling telling, DebitChanges changes, HandIns handIns, AccountSafe safe, Words words, Stamp stamp) {}

    Mono<ReportStore.Heard> take(CurrentUser staff, int n, BankAdvice advice) {
        return debits.lockReference(advice.reference())
                .flatMap(debit -> (switch (advice) {
                    case BankAdvice.Unpaid unpaid -> unpaid(staff, debit, unpaid);
                    case BankAdvice.Changed changed -> unless(reports.overtaken(changed.reference(), "changed", changed.reason(), changed.effective(), ENDED.contains(changed.reason())), changed(staff, debit, changed));
                    case BankAdvice.Rejected rejected -> unless(reports.overtaken(rejected.reference(), "rejected", rejected.reason(), rejected.effective(), true), rejected(staff, debit, rejected));
                }).map(outcome -> heard(n, advice, outcome, Optional.of(debit))))
                .switchIfEmpty(Mono.fromSupplier(() -> heard(n, advice, LOOK, Optional.empty())));
    }

    /** What is known to be older than what was done changes nothing. */
    private static Mono<String> unless(Mono<Boolean> overtaken, Mono<String> act) {
        return overtaken.flatMap(late -> late ? Mono.just(BEFORE) : act);
    }

    private Mono<String> unpaid(CurrentUser staff, StoredDebit debit, BankAdvice.Unpaid advice) {
        return runs.lockCollection(debit.id(), advice.processing())
                .filter(line -> line.amount().pence() == advice.pence())
                .flatMap(line -> line.state().equals("unpaid") ? before(staff, debit, line, advice) : takeBack(line, debit)
                        .flatMap(back -> back ? tools.handIns().proved(staff, line.run())
                                .then(runs.unpaid(line.id(), advice.reason()))
                                .then(Mono.defer(() -> tell(staff, debit, line, advice)))
                                .then(Mono.defer(() -> UNPAID_ENDS.contains(advice.reason()) ? end(staff, debit, DebitState.Event.BANK_ENDS, BANK, false) : Mono.just(DONE)))
                                .thenReturn(UNPAID_IS_USUAL.contains(advice.reason()) ? DONE : LOOK)
                                : Mono.just(LOOK)))
                .defaultIfEmpty(LOOK);
    }

    /** What officers had recalled, no bank had reported: the money is back, and that the instruction is no more is news. */
    private Mono<String> before(CurrentUser staff, StoredDebit debit, StoredLine line, BankAdvice.Unpaid advice) {
        if (!line.isRecalled() || !UNPAID_ENDS.contains(advice.reason())) {
            return Mono.just(BEFORE);
        }
        boolean death = advice.reason().equals(DEATH);
        return runs.unpaid(line.id(), advice.reason()).then(end(staff, debit, DebitState.Event.BANK_ENDS, BANK, !death))
                .map(ended -> death ? LOOK : ended);
    }

    private Mono<Void> tell(CurrentUser staff, StoredDebit debit, StoredLine line, BankAdvice.Unpaid advice) {
        return advice.reason().equals(DEATH) ? Mono.empty()
                : tools.telling().unpaid(staff, debit, line.amount(), line.due().orElseThrow())
                        .then(line.seq().map(seq -> tools.telling().shared(debit, seq)).orElseGet(Mono::empty));
    }

    /** What is on the account is reversed there; what is not yet will never be. */
    private Mono<Boolean> takeBack(StoredLine line, StoredDebit debit) {
        return line.seq().map(seq -> accounts.reverse(Gathering.SYSTEM, debit.owner().account(), seq,
                        tools.words().t(Locale.ENGLISH, "directdebit.unpaid.why"), "unpaid:" + line.id()).map(outcome -> switch (outcome) {
                    case PostOutcome.Posted _, PostOutcome.Again _, PostOutcome.ReversedBefore _ -> true;
                    case PostOutcome.Differs _, PostOutcome.TooMuch _, PostOutcome.Wrong _, PostOutcome.NotHere _ -> false;
                }))
                .orElse(Mono.just(true));
    }

    private Mono<String> changed(CurrentUser staff, StoredDebit debit, BankAdvice.Changed advice) {
        var reason = advice.reason();
        if (ENDED.contains(reason)) {
            return end(staff, debit, DebitState.Event.BANK_ENDS, BANK, !reason.equals(DEATH))
                    .map(outcome -> reason.equals(DEATH) ? LOOK : outcome);
        }
        if (reason.equals(MOVED_TO_ANOTHER_BANK)) {
            return advice.account().map(account -> moved(staff, debit, account))
                    .orElseGet(() -> end(staff, debit, DebitState.Event.BANK_ENDS, "moved", true));
        }
        if (AMENDED.contains(reason)) {
            return advice.account().filter(_ -> debit.state().isLive())
                    .map(account -> debits.keep(debit.paidFrom(sealed(debit, account)), tools.stamp().now())
                            .then(tools.telling().note(staff, "direct-debit.account-changed", debit)).thenReturn(DONE))
                    .orElse(Mono.just(LOOK));
        }
        return reason.equals(BROUGHT_BACK) ? broughtBack(staff, debit) : Mono.just(LOOK);
    }

    /** At another bank it is lodged again; the old one is not told to cancel what has left it. */
    private Mono<String> moved(CurrentUser staff, StoredDebit debit, BankAccount account) {
        return Mono.justOrEmpty(DebitState.table().next(debit.state(), DebitState.Event.BANK_MOVES))
                .map(state -> debit.in(state).paidFrom(sealed(debit, account)).lodgedAnew())
                .flatMap(moved -> debits.keep(moved, tools.stamp().now())
                        .then(tools.telling().note(staff, "direct-debit.account-changed", moved)).thenReturn(DONE))
                .defaultIfEmpty(LOOK);
    }

    /** What its payer had paused stays so; of the rest they are told when money is taken again. Never lodged, somebody looks. */
    private Mono<String> broughtBack(CurrentUser staff, StoredDebit debit) {
        var event = debit.marks().wasPaused() ? DebitState.Event.BANK_BRINGS_BACK_PAUSED : DebitState.Event.BANK_BRINGS_BACK;
        return Mono.justOrEmpty(DebitState.table().next(debit.state(), event))
                .filter(_ -> debit.ending().filter(BANK::equals).isPresent() && debit.earliest().isPresent())
                .flatMap(state -> debits.lockLive(debit.owner().account()).map(_ -> LOOK)
                        .switchIfEmpty(Mono.defer(() -> back(staff, debit.in(state)))))
                .defaultIfEmpty(LOOK);
    }

    private Mono<String> back(CurrentUser staff, StoredDebit debit) {
        return (debit.state() == DebitState.PAUSED ? debits.keep(debit, tools.stamp().now()).thenReturn(true) : tools.changes().begin(staff, debit))
                .flatMap(back -> back ? tools.telling().note(staff, "direct-debit.brought-back", debit).thenReturn(DONE) : Mono.just(LOOK));
    }

    private Mono<String> rejected(CurrentUser staff, StoredDebit debit, BankAdvice.Rejected advice) {
        boolean death = advice.reason().equals(DEATH);
        return end(staff, debit, DebitState.Event.BANK_REJECTS, REFUSED, !death).map(outcome -> death ? LOOK : outcome);
    }

    private Mono<String> end(CurrentUser staff, StoredDebit debit, DebitState.Event event, String why, boolean told) {
        return DebitState.table().next(debit.state(), event).map(state -> debit.ended(state, why))
                .map(ended -> debits.keep(ended, tools.stamp().now()).then(tools.telling().ended(staff, ended, told)).thenReturn(DONE))
                .orElse(Mono.just(BEFORE));
    }

    private StoredDebit.Payer sealed(StoredDebit debit, BankAccount account) {
        return new StoredDebit.Payer(debit.payer().holder(), account.lastFour(), tools.safe().seal(debit.row(), account));
    }

    private static ReportStore.Heard heard(int n, BankAdvice advice, String outcome, Optional<StoredDebit> debit) {
        return switch (advice) {
            case BankAdvice.Unpaid(var reference, var reason, var _, var day) -> heard(n, reference, "unpaid", reason, day, outcome, debit);
            case BankAdvice.Changed(var reference, var reason, var day, var _) -> heard(n, reference, "changed", reason, day, outcome, debit);
            case BankAdvice.Rejected(var reference, var reason, var day) -> heard(n, reference, "rejected", reason, day, outcome, debit);
        };
    }

    private static ReportStore.Heard heard(int n, String reference, String what, String reason, LocalDate day, String outcome, Optional<StoredDebit> debit) {
        return new ReportStore.Heard(n, reference, what, reason, day, outcome, debit.map(StoredDebit::id));
    }
}
