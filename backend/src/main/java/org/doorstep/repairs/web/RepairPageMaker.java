package org.doorstep.repairs.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.contact.ContactEntry;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.PromiseLine;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.NextWords;
import org.doorstep.repairs.RepairCard;
import org.doorstep.repairs.RepairList;
import org.doorstep.repairs.RepairView;
import org.doorstep.standards.DueWords;
import org.doorstep.standards.PromiseView;
import org.springframework.stereotype.Component;

/** Finishes the pages of a repair for their templates. */
@Component
class RepairPageMaker {

    /** States of a visit that takes place. */
    private static final Set<String> TO_COME = Set.of("booked", "on-the-way", "arrived");

    /** @param first whether nothing stands before these */
    ListPage list(PageContext page, RepairList found, boolean first) {
        var cards = found.repairs();
        return new ListPage(first,
                cards.stream().filter(RepairCard::open).map(card -> line(page, card)).toList(),
                cards.stream().filter(card -> !card.open()).map(card -> line(page, card)).toList(),
                found.next().map(reference -> "/repairs?before=" + reference));
    }

    private static ListPage.Line line(PageContext page, RepairCard card) {
        return new ListPage.Line(card.reference(), page.t("diagnosis.outcome." + card.fault()), card.place(), NextWords.of(page, card.next()));
    }

    /** @param unheard what they wrote that could not be taken, to be shown again */
    RepairPage show(PageContext page, RepairView repair, Optional<String> unheard) {
        var next = sentence(page, repair);
        var letters = repair.told().stream().filter(ContactEntry::letter).reduce((first, second) -> second);
        return new RepairPage(repair, page.t("diagnosis.outcome." + repair.fault()), next, change(page, repair),
                repair.promises().stream().map(promise -> promise(page, repair, promise, next)).toList(), rows(page, repair),
                door(page, repair), RepairTimeline.of(page, repair), letters.map(letter -> "/letters/" + letter.id()),
                calendar(repair), unheard);
    }

    /**
     * A promise that was missed owns up: why, as far as we know, and what happens now. Who says they were in, or was knocked
     * at after the time we gave, is not told that it was them.
     */
    private static PromiseLine promise(PageContext page, RepairView repair, PromiseView promise, String next) {
        var line = DueWords.line(page, promise);
        if (promise.state() != PromiseView.State.BROKEN || !promise.owed()) {
            return line;
        }
        var why = repair.waitingFor().map(reason -> page.t("repairs.promise.waiting", reason))
                .or(() -> repair.visit().filter(visit -> visit.state().equals("no-access") && !visit.contested()).map(_ -> page.t("repairs.promise.no-access")));
        var now = NextWords.late(page, repair.next()) ? page.t("repairs.promise.ring", repair.alarming() ? page.emergencyPhone() : page.landlord().officePhone())
                : page.t("repairs.promise.now", next);
        return new PromiseLine(line.sentence(), Stream.of(Optional.of(line.due()), why, Optional.of(now)).flatMap(Optional::stream)
                .collect(Collectors.joining(" ")), line.state());
    }

    private static Optional<String> change(PageContext page, RepairView repair) {
        return repair.visit().filter(visit -> repair.mine() && visit.state().equals("booked"))
                .map(visit -> change(page, visit));
    }

    private static String change(PageContext page, RepairView.Visit visit) {
        if (!visit.changeable()) {
            return page.t("repairs.show.tooLate", page.landlord().repairsPhone());
        }
        return visit.changeUntil().isBefore(page.now()) ? page.t("repairs.show.untilSetOff")
                : page.t("repairs.show.until", page.dateTime(visit.changeUntil()));
    }

    private static Optional<RepairPage.Door> door(PageContext page, RepairView repair) {
        return repair.visit().flatMap(RepairView.Visit::nobodyIn).map(none -> new RepairPage.Door(
                page.t("repairs.door.when", page.dateTime(none.at())), none.note(),
                none.photo().map(photo -> "/repairs/" + repair.reference() + "/photos/" + photo)));
    }

    /** Only of a visit that is still to come. */
    private static Optional<String> calendar(RepairView repair) {
        return repair.visit().filter(visit -> visit.state().equals("booked"))
                .flatMap(_ -> repair.told().stream().filter(ContactEntry::calendar).reduce((first, second) -> second))
                .map(told -> "/messages/" + told.id() + "/calendar");
    }

    private static String sentence(PageContext page, RepairView repair) {
        var next = repair.next();
        boolean late = NextWords.late(page, next);
        if (next.kind() == NextStep.Kind.VISIT && repair.visit().isPresent() && !late) {
            return page.t("repairs.next.visitOn", when(page, repair.visit().get()));
        }
        if (next.kind() == NextStep.Kind.WE_WAIT && next.by().isPresent()) {
            return page.t(late ? "repairs.next.we-wait-for.late" : "repairs.next.we-wait-for", repair.waitingFor().orElse(""),
                    page.dateTime(next.by().get()), page.landlord().officePhone());
        }
        return NextWords.of(page, next);
    }

    static String when(PageContext page, RepairView.Visit visit) {
        return page.t("repairs.visit.when", page.date(visit.day()), page.time(visit.from()), page.time(visit.until()));
    }

    private static List<Row> rows(PageContext page, RepairView repair) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(page.t("repairs.show.reference"), repair.reference()));
        rows.add(Row.of(page.t("repairs.show.where"), repair.place()));
        rows.add(Row.of(page.t("repairs.show.priority"), page.t("repairs.priority." + repair.priority())));
        if (!repair.raisedFor().isEmpty()) {
            rows.add(Row.of(page.t("repairs.show.sooner"), page.said("repairs.show.soonerWhy")));
        }
        repair.visit().ifPresent(visit -> rows.add(Row.of(page.t("repairs.show.visit"),
                List.of(when(page, visit), page.said("repairs.visit." + visit.state(), visit.operative())))));
        if (!repair.words().isEmpty()) {
            rows.add(Row.of(page.t("repairs.check.words"), Arrays.asList(repair.words().split("\n"))));
        }
        repair.comesBackTo().ifPresent(before -> rows.add(Row.of(page.t("repairs.show.comesBack"), before)));
        repair.doneNote().ifPresent(note -> rows.add(Row.of(page.t("repairs.show.done"), note)));
        return rows;
    }

    /** Whether the reader is offered to give up the visit. */
    boolean cancellable(PageContext page, RepairView repair) {
        return show(page, repair, Optional.empty()).changeable();
    }

    /** Why they are not, as the code of the problem: somebody comes all the same, or nobody does. */
    static String notCancellable(RepairView repair) {
        return repair.visit().filter(visit -> TO_COME.contains(visit.state())).isPresent() ? "repairs.time.too-late" : "repairs.cancel.not-now";
    }

    /** Whether the reader is offered to end the repair. */
    boolean endable(PageContext page, RepairView repair) {
        return show(page, repair, Optional.empty()).endable();
    }

    CancelPage cancel(PageContext page, RepairView repair, String reason) {
        return new CancelPage(repair.reference(), repair.visit().filter(visit -> visit.state().equals("booked")).map(visit -> when(page, visit)).orElse(""), reason);
    }
}
