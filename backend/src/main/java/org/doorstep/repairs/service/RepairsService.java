package org.doorstep.repairs.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.appointments.AnswerOutcome;
import org.doorstep.appointments.BookOutcome;
import org.doorstep.appointments.CancelOutcome;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.repairs.CallBackOutcome;
import org.doorstep.repairs.FollowOutcome;
import org.doorstep.repairs.RepairCard;
import org.doorstep.repairs.RepairList;
import org.doorstep.repairs.RepairView;
import org.doorstep.repairs.Repairs;
import org.doorstep.repairs.SlotsOutcome;
import org.doorstep.repairs.WithdrawOutcome;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Finds repairs by whose they are, and lets their residents change what is theirs to change. */
@Service
class RepairsService implements Repairs {

    private static final int LISTED = 50;

    private final Viewers viewers;
    private final RepairStore repairs;
    private final RepairViews views;
    private final RepairVisits visits;
    private final Following following;
    private final ResidentSays said;

    RepairsService(Viewers viewers, RepairStore repairs, RepairViews views, RepairVisits visits, Following following, ResidentSays said) {
        this.viewers = viewers;
        this.repairs = repairs;
        this.views = views;
        this.visits = visits;
        this.following = following;
        this.said = said;
    }

    @Override
    public Mono<RepairList> list(CurrentUser user, Set<UUID> agreements, Optional<String> before) {
        return user.onBehalfOf().isEmpty() ? Mono.just(new RepairList(List.of(), Optional.empty()))
                : repairs.cards(Viewers.theirs(user, agreements), before, LISTED + 1).collectList().map(RepairsService::page);
    }

    /** One more is read than is shown: whether there is a page after this one. */
    private static RepairList page(List<RepairCard> found) {
        return found.size() <= LISTED ? new RepairList(found, Optional.empty())
                : new RepairList(found.subList(0, LISTED), Optional.of(found.get(LISTED - 1).reference()));
    }

    @Override
    public Mono<RepairView> find(CurrentUser user, String reference, Locale locale) {
        return viewers.whose(user).flatMap(whose -> repairs.find(whose, reference)
                .flatMap(repair -> views.view(user, repair, Viewers.sees(whose, repair), locale)));
    }

    @Override
    public Mono<FollowOutcome> follow(CurrentUser user, String reference) {
        return following.follow(user, reference);
    }

    @Override
    public Mono<SlotsOutcome> slots(CurrentUser user, String reference) {
        return viewers.acting(user, reference).flatMap(repair -> visits.offer(user, repair)).defaultIfEmpty(new SlotsOutcome.NotHere());
    }

    @Override
    public Mono<BookOutcome> book(CurrentUser user, String reference, SlotChoice choice) {
        return viewers.acting(user, reference).flatMap(repair -> visits.book(user, repair, choice))
                .defaultIfEmpty(new BookOutcome.NotHere());
    }

    @Override
    public Mono<CancelOutcome> cancelVisit(CurrentUser user, String reference, String reason) {
        return viewers.acting(user, reference).flatMap(repair -> said.cancelVisit(user, repair, reason))
                .defaultIfEmpty(new CancelOutcome.NotHere());
    }

    @Override
    public Mono<CallBackOutcome> callBack(CurrentUser user, String reference) {
        return viewers.acting(user, reference).flatMap(repair -> visits.callBack(user, repair)).defaultIfEmpty(new CallBackOutcome.NotHere());
    }

    @Override
    public Mono<WithdrawOutcome> withdraw(CurrentUser user, String reference, String reason) {
        return viewers.acting(user, reference).flatMap(repair -> said.withdraw(user, repair, reason))
                .defaultIfEmpty(new WithdrawOutcome.NotHere());
    }

    @Override
    public Mono<AnswerOutcome> iWasIn(CurrentUser user, String reference, String words) {
        return viewers.acting(user, reference).flatMap(repair -> said.iWasIn(user, repair, words))
                .defaultIfEmpty(new AnswerOutcome.NotHere());
    }
}
