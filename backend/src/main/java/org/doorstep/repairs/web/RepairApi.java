package org.doorstep.repairs.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.doorstep.appointments.AnswerOutcome;
import org.doorstep.appointments.BookOutcome;
import org.doorstep.appointments.CancelOutcome;
import org.doorstep.appointments.Offer;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.VisitView;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.doorstep.repairs.CallBackOutcome;
import org.doorstep.repairs.FollowOutcome;
import org.doorstep.repairs.RepairList;
import org.doorstep.repairs.RepairView;
import org.doorstep.repairs.Repairs;
import org.doorstep.repairs.SlotsOutcome;
import org.doorstep.repairs.WithdrawOutcome;
import org.doorstep.repairs.model.VisitChecks;
import org.doorstep.residents.Place;
import org.doorstep.residents.Residents;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toSet;

/** A resident's repairs by JSON: the same as {@link RepairPages}, over the same face. */
@RestController
@RequestMapping("/api/repairs")
class RepairApi {

    /** @param slot a slot's code: {@code 2026-11-24.am} */
    record PickedSlot(String slot) {}

    record Reason(String reason) {}

    record Words(String words) {}

    private final Repairs repairs;
    private final Residents residents;

    RepairApi(Repairs repairs, Residents residents) {
        this.repairs = repairs;
        this.residents = residents;
    }

    @GetMapping
    Mono<RepairList> list(CurrentUser user, @RequestParam Optional<String> before) {
        return residents.me(user).map(me -> me.places().stream().map(Place::agreement).collect(toSet()))
                .defaultIfEmpty(Set.of())
                .flatMap(agreements -> repairs.list(user, agreements, before));
    }

    @GetMapping("/{reference}")
    Mono<RepairView> find(CurrentUser user, @PathVariable String reference, Locale locale) {
        return repairs.find(user, reference, locale).switchIfEmpty(Mono.error(Refused.notHere()));
    }

    @PostMapping("/{reference}/followers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> follow(CurrentUser user, @PathVariable String reference) {
        return repairs.follow(user, reference).flatMap(outcome -> switch (outcome) {
            case FollowOutcome.Joined _ -> Mono.empty();
            case FollowOutcome.Over _ -> Mono.error(Refused.conflict("repairs.follow-over"));
            case FollowOutcome.NotHere _ -> Mono.error(Refused.notHere());
        });
    }

    @GetMapping("/{reference}/slots")
    Mono<Offer> slots(CurrentUser user, @PathVariable String reference) {
        return repairs.slots(user, reference).flatMap(outcome -> switch (outcome) {
            case SlotsOutcome.Offered(var offer) -> Mono.just(offer);
            case SlotsOutcome.TooLate(var phone) -> Mono.error(Refused.conflict("repairs.time.too-late", phone));
            case SlotsOutcome.NotNow(var phone) -> Mono.error(Refused.conflict("repairs.time.not-now", phone));
            case SlotsOutcome.NotHere _ -> Mono.error(Refused.notHere());
        });
    }

    @PutMapping("/{reference}/visit")
    Mono<VisitView> book(CurrentUser user, PageContext page, @PathVariable String reference, @RequestBody PickedSlot picked) {
        return Mono.justOrEmpty(SlotChoice.parse(picked.slot()))
                .switchIfEmpty(Mono.error(() -> Refused.invalid(List.of(Problem.of("slot", "repairs.slot.choose")))))
                .flatMap(choice -> repairs.book(user, reference, choice))
                .flatMap(outcome -> switch (outcome) {
                    case BookOutcome.Booked(var visit) -> Mono.just(visit);
                    case BookOutcome.Gone(var nearest) -> Mono.error(ReportApi.slotGone(page, nearest));
                    case BookOutcome.TooMany(var limit) -> Mono.error(Refused.invalid(List.of(Problem.of("slot", "repairs.slot.too-many", limit))));
                    case BookOutcome.TooLate(var phone) -> Mono.error(Refused.conflict("repairs.time.too-late", phone));
                    case BookOutcome.NotNow(var phone) -> Mono.error(Refused.conflict("repairs.time.not-now", phone));
                    case BookOutcome.NotHere _ -> Mono.error(Refused.notHere());
                });
    }

    @DeleteMapping("/{reference}/visit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> cancel(CurrentUser user, @PathVariable String reference, @RequestBody Reason reason) {
        return good(VisitChecks.reason(user, reason.reason())).flatMap(why -> repairs.cancelVisit(user, reference, why)).flatMap(outcome -> switch (outcome) {
            case CancelOutcome.Cancelled _ -> Mono.empty();
            case CancelOutcome.TooLate(var phone) -> Mono.error(Refused.conflict("repairs.time.too-late", phone));
            case CancelOutcome.NotHere _ -> Mono.error(Refused.notHere());
        });
    }

    /** None of the times suits: we ring, by the instant that is answered. */
    @PostMapping("/{reference}/call-back")
    Mono<CallBackOutcome.Promised> callBack(CurrentUser user, @PathVariable String reference) {
        return repairs.callBack(user, reference).flatMap(outcome -> switch (outcome) {
            case CallBackOutcome.Promised promised -> Mono.just(promised);
            case CallBackOutcome.NotNow(var phone) -> Mono.error(Refused.conflict("repairs.time.not-now", phone));
            case CallBackOutcome.NotHere _ -> Mono.error(Refused.notHere());
        });
    }

    /** Ends a repair that is no longer needed. */
    @PostMapping("/{reference}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdraw(CurrentUser user, PageContext page, @PathVariable String reference, @RequestBody Reason reason) {
        return good(VisitChecks.noLongerNeeded(reason.reason())).flatMap(why -> repairs.withdraw(user, reference, why)).flatMap(outcome -> switch (outcome) {
            case WithdrawOutcome.Withdrawn _ -> Mono.empty();
            case WithdrawOutcome.Ring _ -> Mono.error(Refused.conflict("repairs.withdraw.ring", page.landlord().repairsPhone()));
            case WithdrawOutcome.NotHere _ -> Mono.error(Refused.notHere());
        });
    }

    @PostMapping("/{reference}/i-was-in")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> iWasIn(CurrentUser user, PageContext page, @PathVariable String reference, @RequestBody Words words) {
        return good(VisitChecks.wasIn(words.words())).flatMap(said -> repairs.iWasIn(user, reference, said)).flatMap(outcome -> switch (outcome) {
            case AnswerOutcome.Kept _ -> Mono.empty();
            case AnswerOutcome.TooLate _ -> Mono.error(Refused.conflict("repairs.was-in-too-late", page.landlord().officePhone()));
            case AnswerOutcome.NotHere _ -> Mono.error(Refused.notHere());
        });
    }

    private static Mono<String> good(Checked<String> checked) {
        return switch (checked) {
            case Checked.Good<String>(var text) -> Mono.just(text);
            case Checked.Bad<String>(var problems) -> Mono.error(Refused.invalid(problems));
        };
    }
}
