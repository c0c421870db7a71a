package org.doorstep.repairs.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.doorstep.appointments.Slot;
import org.doorstep.contact.ContactEntry;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.PromiseLine;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.platform.web.ui.TimelineEntry;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.RepairCard;
import org.doorstep.repairs.RepairList;
import org.doorstep.repairs.RepairView;
import org.doorstep.repairs.Repairs;
import org.doorstep.standards.PromiseView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finishes the pages of a repair for their templates. */
@Component
class RepairPageMaker {

    private final Repairs repairs;

    RepairPageMaker(Repairs repairs) {
        this.repairs = repairs;
    }

    /** @param first whether nothing stands before these */
    ListPage list(PageContext page, RepairList found, boolean first) {
        var cards = found.repairs();
        return new ListPage(first,
                cards.stream().filter(RepairCard::open).map(card -> line(page, card)).toList(),
                cards.stream().filter(card -> !card.open()).map(card -> line(page, card)).toList(),
                found.next().map(reference -> "/repairs?before=" + reference));
    }

    private static ListPage.Line line(PageContext page, RepairCard card) {
        return new ListPage.Line(card.reference(), page.t("diagnosis.outcome." + card.fault()), card.place(), next(page, card.next()));
    }

    static String next(PageContext page, NextStep next) {
        var key = "repairs.next." + next.kind().code();
        return next.by().map(by -> page.t(key, page.dateTime(by))).orElseGet(() -> page.t(page.words().has(key + ".soon") ? key + ".soon" : key));
    }

    RepairPage show(PageContext page, RepairView repair) {
        var letters = repair.told().stream().filter(ContactEntry::letter).reduce((first, second) -> second);
        return new RepairPage(repair, page.t("diagnosis.outcome." + repair.fault()), sentence(page, repair),
                repair.promises().stream().map(promise -> promise(page, promise)).toList(), rows(page, repair),
                timeline(page, repair), letters.map(letter -> "/letters/" + letter.id()),
                letters.map(letter -> "/messages/" + letter.id() + "/calendar"), "");
    }

    private static String sentence(PageContext page, RepairView repair) {
        var visit = repair.visit();
        if (repair.next().kind() == NextStep.Kind.VISIT && visit.isPresent()) {
            return page.t("repairs.next.visitOn", when(page, visit.get()));
        }
        if (repair.next().kind() == NextStep.Kind.WE_WAIT) {
            return page.t("repairs.next.we-wait-for", repair.waitingFor().orElse(""), repair.next().by().map(page::dateTime).orElse(""));
        }
        return next(page, repair.next());
    }

    static String when(PageContext page, RepairView.Visit visit) {
        return page.date(visit.day()) + ", " + page.t("repairs.slot.between", page.time(visit.from()), page.time(visit.until()));
    }

    private static PromiseLine promise(PageContext page, PromiseView promise) {
        var state = promise.state() == PromiseView.State.OPEN && promise.extended().isPresent()
                ? PromiseLine.State.EXTENDED : PromiseLine.State.valueOf(promise.state().name());
        var key = promise.owed() ? "repairs.promise.by" : "repairs.promise.was";
        var due = page.t(key, page.dateTime(promise.due()), promise.stoppedAt().map(page::dateTime).orElse(""));
        return new PromiseLine(page.t(promise.words()), promise.provisional() ? page.t("repairs.promise.provisional", due) : due, state);
    }

    private static List<Row> rows(PageContext page, RepairView repair) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(page.t("repairs.show.reference"), repair.reference()));
        rows.add(Row.of(page.t("repairs.show.where"), repair.place()));
        rows.add(Row.of(page.t("repairs.show.priority"), page.t("repairs.priority." + repair.priority())));
        if (!repair.raisedFor().isEmpty()) {
            rows.add(Row.of(page.t("repairs.show.sooner"), page.t("repairs.show.soonerWhy")));
        }
        repair.visit().ifPresent(visit -> rows.add(Row.of(page.t("repairs.show.visit"),
                List.of(when(page, visit), page.t("repairs.visit." + visit.state(), visit.operative())))));
        if (!repair.words().isEmpty()) {
            rows.add(Row.of(page.t("repairs.check.words"), Arrays.asList(repair.words().split("\n"))));
        }
        repair.comesBackTo().ifPresent(before -> rows.add(Row.of(page.t("repairs.show.comesBack"), before)));
        repair.doneNote().ifPresent(note -> rows.add(Row.of(page.t("repairs.show.done"), note)));
        return rows;
    }

    private static List<TimelineEntry> timeline(PageContext page, RepairView repair) {
        return repair.timeline().stream()
                .map(entry -> new TimelineEntry(page.t("repairs.entry." + entry.what()), page.dateTime(entry.at()), detail(page, entry)))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable String detail(PageContext page, RepairView.Entry entry) {
        return switch (entry.what()) {
            case "booked", "changed", "cancelled" -> SlotOptions.words(page, LocalDate.parse(entry.args().getFirst()), entry.args().get(1));
            case "accepted" -> page.t("repairs.entry.acceptedBy", entry.args().getFirst());
            default -> null;
        };
    }

    /** Empty when the repair is not there for them. */
    Mono<TimePage> times(CurrentUser user, PageContext page, String reference, List<Slot> nearest) {
        return repairs.find(user, reference, page.locale()).filter(RepairView::mine)
                .flatMap(repair -> repairs.slots(user, reference).map(offer -> new TimePage(reference,
                        repair.visit().filter(RepairView.Visit::changeable).map(visit -> when(page, visit)).orElse(""),
                        SlotOptions.of(page, offer, nearest).stream().filter(option -> !option.apart()).toList(),
                        !nearest.isEmpty())));
    }

    CancelPage cancel(PageContext page, RepairView repair, String reason) {
        return new CancelPage(repair.reference(), repair.visit().map(visit -> when(page, visit)).orElse(""), reason);
    }
}
