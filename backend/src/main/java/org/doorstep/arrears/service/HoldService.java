package org.doorstep.arrears.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.doorstep.accounts.AccountCard;
import org.doorstep.arrears.ArrearsOutcome;
import org.doorstep.arrears.Holds;
import org.doorstep.arrears.HoldsView;
import org.doorstep.arrears.model.HoldInput;
import org.doorstep.arrears.model.HoldKind;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Officers place holds and end them. */
@Service
class HoldService implements Holds {

    private static final ArrearsOutcome NOT_HERE = new ArrearsOutcome.NotHere();
    private static final ArrearsOutcome DONE = new ArrearsOutcome.Done();

    private final Tx tx;
    private final RentAccounts accounts;
    private final HoldStore holds;
    private final HoldBook holdBook;
    private final Holders holders;
    private final Stamp stamp;

    HoldService(Tx tx, RentAccounts accounts, HoldStore holds, HoldBook holdBook, Holders holders, Stamp stamp) {
        this.tx = tx;
        this.accounts = accounts;
        this.holds = holds;
        this.holdBook = holdBook;
        this.holders = holders;
        this.stamp = stamp;
    }

    @Override
    public Mono<HoldsView> find(CurrentUser staff, String account) {
        return Team.works(staff) ? accounts.anybodys(staff, account)
                .flatMap(card -> Mono.zip(holds.of(card.id()), holders.named(card.agreement())).map(found -> new HoldsView(card.reference(),
                        found.getT1().stream().map(hold -> view(hold, found.getT2())).toList(), found.getT2()))) : Mono.empty();
    }

    private static HoldsView.PlacedHold view(StoredHold hold, Map<String, String> names) {
        return new HoldsView.PlacedHold(hold.id(), hold.kind().code(), hold.started(), hold.lastDay(), hold.person().map(names::get).orElse(""), hold.reason(), hold.by());
    }

    @Override
    public Mono<ArrearsOutcome> place(CurrentUser user, String account, Map<String, String> fields) {
        return change(user, account, (staff, card) -> holders.of(card.agreement()).flatMap(people -> switch (HoldInput.check(fields, people, stamp.today())) {
            case Checked.Good<HoldInput>(var input) -> place(staff, card, input);
            case Checked.Bad<HoldInput>(var problems) -> Mono.<ArrearsOutcome>just(new ArrearsOutcome.Wrong(problems));
        }));
    }

    private Mono<ArrearsOutcome> place(CurrentUser.Staff staff, AccountCard card, HoldInput input) {
        var hold = new StoredHold(stamp.id(), new StoredCase.Of(card.id(), card.reference(), card.agreement()), input.kind(), input.started(), Optional.empty(),
                input.reason(), Optional.of(input.person()), staff.name(), stamp.now());
        return hold.over(stamp.today()) ? Mono.just(notNow("arrears.hold.over"))
                : holds.place(hold).flatMap(first -> first ? holdBook.began(staff, hold).thenReturn(DONE) : Mono.just(notNow("arrears.hold.running")));
    }

    @Override
    public Mono<ArrearsOutcome> end(CurrentUser user, String account, Map<String, String> fields) {
        return change(user, account, (staff, card) -> holds.of(card.id())
                .flatMap(all -> Mono.justOrEmpty(all.stream().filter(hold -> hold.id().toString().equals(fields.getOrDefault("hold", ""))).findFirst()))
                .flatMap(hold -> end(staff, hold, fields))
                .defaultIfEmpty(notNow("arrears.hold.gone")));
    }

    private Mono<ArrearsOutcome> end(CurrentUser.Staff staff, StoredHold hold, Map<String, String> fields) {
        var how = fields.getOrDefault("how", "");
        if (how.equals("end")) {
            return holdBook.ended(staff, hold).thenReturn(DONE);
        }
        if (!how.equals("treated") || hold.kind() != HoldKind.MENTAL_HEALTH) {
            return Mono.just(new ArrearsOutcome.Wrong(List.of(Problem.of("how", "arrears.hold.how"))));
        }
        return switch (HoldInput.treatment(fields, hold.started(), stamp.today())) {
            case Checked.Good<LocalDate>(var day) -> holdBook.treated(staff, hold.treated(day)).thenReturn(DONE);
            case Checked.Bad<LocalDate>(var problems) -> Mono.just(new ArrearsOutcome.Wrong(problems));
        };
    }

    private Mono<ArrearsOutcome> change(CurrentUser user, String account, BiFunction<CurrentUser.Staff, AccountCard, Mono<ArrearsOutcome>> what) {
        return user instanceof CurrentUser.Staff staff && Team.works(staff) ? accounts.anybodys(staff, account)
                .flatMap(card -> tx.run(holdBook.lapse(card.id()).then(Mono.defer(() -> what.apply(staff, card))))).defaultIfEmpty(NOT_HERE) : Mono.just(NOT_HERE);
    }

    private static ArrearsOutcome notNow(String code) {
        return new ArrearsOutcome.NotNow(Problem.of("", code));
    }
}
