package org.doorstep.repairs.web;

import java.util.List;

import org.doorstep.appointments.Offer;
import org.doorstep.appointments.Slot;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.RepairView;
import org.doorstep.repairs.Repairs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finishes the page of another time for its template. */
@Component
class TimePageMaker {

    private final Repairs repairs;

    TimePageMaker(Repairs repairs) {
        this.repairs = repairs;
    }

    /** Empty when the repair is not there for them. */
    Mono<TimePage> times(CurrentUser user, PageContext page, String reference, Offer offer, String from, List<Slot> nearest) {
        return repairs.find(user, reference, page.locale()).filter(RepairView::mine)
                .map(repair -> new TimePage(reference,
                        repair.visit().filter(RepairView.Visit::changeable).map(visit -> RepairPageMaker.when(page, visit)).orElse(""),
                        SlotOptions.of(page, offer, nearest, from), from, !nearest.isEmpty()));
    }
}
