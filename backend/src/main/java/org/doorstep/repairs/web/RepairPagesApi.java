package org.doorstep.repairs.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.doorstep.repairs.RepairView;
import org.doorstep.repairs.Repairs;
import org.doorstep.repairs.SlotsOutcome;
import org.doorstep.residents.Place;
import org.doorstep.residents.Residents;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toSet;

/**
 * What the light pages of a repair are given, for the app to draw: the same finished sentences, so that no date, state or
 * rule is put into words twice (backend/docs/adr/0025). The address is the light page's, behind {@code /api/pages}.
 */
@RestController
@RequestMapping("/api/pages/repairs")
class RepairPagesApi {

    private final Repairs repairs;
    private final Residents residents;
    private final RepairPageMaker maker;
    private final TimePageMaker times;

    RepairPagesApi(Repairs repairs, Residents residents, RepairPageMaker maker, TimePageMaker times) {
        this.repairs = repairs;
        this.residents = residents;
        this.maker = maker;
        this.times = times;
    }

    @GetMapping
    Mono<ListPage> list(CurrentUser user, PageContext page, @RequestParam Optional<String> before) {
        return residents.me(user).map(me -> me.places().stream().map(Place::agreement).collect(toSet()))
                .defaultIfEmpty(Set.of())
                .flatMap(agreements -> repairs.list(user, agreements, before))
                .map(found -> maker.list(page, found, before.isEmpty()));
    }

    @GetMapping("/{reference}")
    Mono<RepairPage> show(CurrentUser user, PageContext page, @PathVariable String reference) {
        return repairs.find(user, reference, page.locale()).map(repair -> maker.show(page, repair, Optional.empty()))
                .switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** @param from the day to show times from, when later ones are asked for */
    @GetMapping("/{reference}/time")
    Mono<TimePage> times(CurrentUser user, PageContext page, @PathVariable String reference, @RequestParam(defaultValue = "") String from) {
        return repairs.slots(user, reference).flatMap(outcome -> switch (outcome) {
            case SlotsOutcome.Offered(var offer) -> times.times(user, page, reference, offer, from, List.of())
                    .switchIfEmpty(Mono.error(Refused::notHere));
            case SlotsOutcome.TooLate(var phone) -> Mono.error(Refused.conflict("repairs.time.too-late", phone));
            case SlotsOutcome.NotNow(var phone) -> Mono.error(Refused.conflict("repairs.time.not-now", phone));
            case SlotsOutcome.NotHere _ -> Mono.error(Refused.notHere());
        });
    }

    /** What is asked before a visit is cancelled: which one it is, in words. */
    @GetMapping("/{reference}/cancel-visit")
    Mono<CancelPage> cancelling(CurrentUser user, PageContext page, @PathVariable String reference) {
        return asked(user, page, reference, maker::cancellable, RepairPageMaker::notCancellable);
    }

    /** What is asked before a repair is ended. */
    @GetMapping("/{reference}/no-longer-needed")
    Mono<CancelPage> ending(CurrentUser user, PageContext page, @PathVariable String reference) {
        return asked(user, page, reference, maker::endable, _ -> "repairs.withdraw.ring");
    }

    /** Where it is not offered nobody is asked: the problem says why, and whom to ring. */
    private Mono<CancelPage> asked(CurrentUser user, PageContext page, String reference, BiPredicate<PageContext, RepairView> offered,
            Function<RepairView, String> refusal) {
        return repairs.find(user, reference, page.locale()).filter(RepairView::mine)
                .switchIfEmpty(Mono.error(Refused::notHere))
                .flatMap(repair -> offered.test(page, repair) ? Mono.just(maker.cancel(page, repair, ""))
                        : Mono.error(Refused.conflict(refusal.apply(repair), page.landlord().repairsPhone())));
    }
}
