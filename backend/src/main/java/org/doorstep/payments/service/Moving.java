package org.doorstep.payments.service;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.AccountSettings;
import org.doorstep.accounts.AccountView;
import org.doorstep.accounts.Accounts;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;
import org.doorstep.payments.CardMoves;
import org.doorstep.payments.PaymentState;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Moves money by card. The payment's row is locked, so that it goes once; and a refund of it that comes later is booked where it is then. */
@Service
class Moving implements CardMoves {

    /** In characters as people count them: what the ledger takes as the reason of a reversal. */
    private static final int WHY_LIMIT = 200;
    private static final Outcome CHANGED = new Outcome.Changed();
    private static final Outcome NOT_HERE = new Outcome.NotHere();

    private final Tx tx;
    private final CardPaymentStore payments;
    private final CardMoveStore moves;
    private final CardLedger books;
    private final Accounts accounts;
    private final Made made;

    Moving(Tx tx, CardPaymentStore payments, CardMoveStore moves, CardLedger books, Accounts accounts, Made made) {
        this.tx = tx;
        this.payments = payments;
        this.moves = moves;
        this.books = books;
        this.accounts = accounts;
        this.made = made;
    }

    /** What is written down, and up to which sum one officer moves alone: as for entries that are taken back (backend/docs/adr/0052). */
    @Component("cardMoveMade")
    record Made(AccountSettings settings, Ids ids, Clock clock) {

        CardMove of(CurrentUser officer, CardPayment payment, Optional<AccountCard> to, String why) {
            return new CardMove(ids.next(), payment.id(), payment.account(), to.map(AccountCard::id), to.map(AccountCard::reference).orElse(""), why, officer.actor(),
                    officer instanceof CurrentUser.Staff staff ? staff.name() : "", clock.instant());
        }
    }

    @Override
    public Mono<WantedMove> wanted(CurrentUser staff, String reference) {
        return paid(staff, reference).flatMap(payment -> moves.wanted(payment.id())).map(move ->
                new WantedMove(move.id(), move.toReference(), move.why(), move.name(), move.at(), move.by().equals(staff.actor())));
    }

    private Mono<CardPayment> paid(CurrentUser staff, String reference) {
        return Strays.may(staff) ? payments.referred(reference).filter(payment -> payment.state() == PaymentState.PAID) : Mono.empty();
    }

    @Override
    public Mono<Outcome> move(CurrentUser staff, String reference, Map<String, String> fields) {
        var why = Text.clean(fields.getOrDefault("why", ""));
        return paid(staff, reference).flatMap(payment -> account(staff, fields).flatMap(to -> {
            var problems = problems(payment, to, why);
            return problems.isEmpty() ? ask(staff, made.of(staff, payment, to, why), payment) : Mono.<Outcome>just(new Outcome.Wrong(problems));
        })).defaultIfEmpty(NOT_HERE);
    }

    private Mono<Optional<AccountCard>> account(CurrentUser staff, Map<String, String> fields) {
        return accounts.find(staff, fields.getOrDefault("account", "").strip(), Optional.empty())
                .map(AccountView::account).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private List<Problem> problems(CardPayment payment, Optional<AccountCard> to, String why) {
        var problems = new ArrayList<Problem>();
        if (to.isEmpty()) {
            problems.add(Problem.of("account", "payments.place.no-account"));
        } else if (to.get().id().equals(payment.account())) {
            problems.add(Problem.of("account", "payments.move.same"));
        }
        Text.required("why", why, WHY_LIMIT, "payments.move.why.missing", "payments.move.why.too-long").ifPresent(problems::add);
        return List.copyOf(problems);
    }

    @Override
    public Mono<Outcome> recall(CurrentUser staff, String reference, Map<String, String> fields) {
        var why = Text.clean(fields.getOrDefault("recalled", ""));
        return paid(staff, reference).flatMap(payment -> Text.required("recalled", why, WHY_LIMIT, "payments.move.why.missing", "payments.move.why.too-long")
                .map(problem -> Mono.<Outcome>just(new Outcome.Wrong(List.of(problem))))
                .orElseGet(() -> ask(staff, made.of(staff, payment, Optional.empty(), why), payment))).defaultIfEmpty(NOT_HERE);
    }

    /** That a bank took money back is never said by one alone: whoever can say so has it as a present. */
    private Mono<Outcome> ask(CurrentUser staff, CardMove move, CardPayment payment) {
        boolean alone = move.to().isPresent() && payment.amount().pence() <= made.settings().alone();
        return tx.run(held(move).filterWhen(_ -> moves.ask(move, !alone))
                .flatMap(now -> alone ? carryOut(staff, now, move)
                        : books.written(staff, "card-payment.move-wanted", now).thenReturn((Outcome) new Outcome.Second()))
                .defaultIfEmpty(CHANGED), outcome -> outcome instanceof Outcome.Done || outcome instanceof Outcome.Second);
    }

    /** Nobody else changes it any more; empty where it is not what it was. What was given back of it stays on the account it is on. */
    private Mono<CardPayment> held(CardMove move) {
        return payments.lock(move.payment()).filter(payment ->
                payment.state() == PaymentState.PAID && payment.account().equals(move.from()) && payment.refunds() == 0);
    }

    private Mono<Outcome> carryOut(CurrentUser staff, CardPayment payment, CardMove move) {
        return move.to().map(to -> carryOn(staff, payment, payment.moved(to, move.toReference()), move)).orElseGet(() -> giveUp(staff, payment, move));
    }

    private Mono<Outcome> giveUp(CurrentUser staff, CardPayment payment, CardMove move) {
        return books.away(staff, payment, move).flatMap(done -> !done ? Mono.just(CHANGED) : payments.save(payment.recalled())
                .then(books.written(staff, "card-payment.recalled", payment)).then(books.toldRecalled(payment)).thenReturn(new Outcome.Recalled()));
    }

    private Mono<Outcome> carryOn(CurrentUser staff, CardPayment payment, CardPayment moved, CardMove move) {
        return books.move(staff, payment, moved, move).flatMap(outcome -> switch (outcome) {
            case DONE -> payments.save(moved).then(books.written(staff, "card-payment.moved", moved)).then(books.toldMoved(payment, moved)).thenReturn(new Outcome.Done());
            case CHANGED -> Mono.just(CHANGED);
            case NOT_TAKEN -> Mono.just(new Outcome.Wrong(List.of(Problem.of("account", "payments.move.not-taken"))));
        });
    }

    @Override
    public Mono<Outcome> second(CurrentUser staff, String reference, Map<String, String> fields) {
        return paid(staff, reference).flatMap(payment -> moves.wanted(payment.id()).filter(move -> move.id().toString().equals(fields.getOrDefault("move", "")))
                .flatMap(move -> switch (fields.getOrDefault("agree", "")) {
                    case "yes" -> move.by().equals(staff.actor()) ? Mono.<Outcome>just(new Outcome.Second()) : agree(staff, move);
                    case "no" -> drop(staff, payment, move);
                    default -> Mono.<Outcome>just(new Outcome.Wrong(List.of(Problem.of("agree", "payments.second.missing"))));
                }).defaultIfEmpty(CHANGED)).defaultIfEmpty(NOT_HERE);
    }

    private Mono<Outcome> agree(CurrentUser staff, CardMove move) {
        return tx.run(held(move).filterWhen(_ -> moves.second(move.id(), staff.actor(), made.clock().instant()))
                .flatMap(now -> books.written(staff, "card-payment.move-seconded", now).then(carryOut(staff, now, move)))
                .defaultIfEmpty(CHANGED), outcome -> outcome instanceof Outcome.Done || outcome instanceof Outcome.Recalled);
    }

    private Mono<Outcome> drop(CurrentUser staff, CardPayment payment, CardMove move) {
        return tx.run(moves.drop(move.id(), staff.actor(), made.clock().instant()).filter(first -> first)
                .flatMap(_ -> books.written(staff, "card-payment.move-dropped", payment).thenReturn((Outcome) new Outcome.Dropped()))
                .defaultIfEmpty(CHANGED));
    }
}
