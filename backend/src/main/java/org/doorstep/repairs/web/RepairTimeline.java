package org.doorstep.repairs.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.doorstep.contact.ContactEntry;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.TimelineEntry;
import org.doorstep.repairs.RepairView;
import org.jspecify.annotations.Nullable;

/** What happened to a repair and what was said about it, newest first: a case's own lines among the words people left. */
final class RepairTimeline {

    /** Lines of a case, and what was said with them. */
    private static final Map<String, String> SAID_WITH = Map.of("was-in", "said-i-was-in", "rang", "rang", "rang-nobody", "rang-nobody",
            "called-out", "called-out");

    /** What was said and the line of what it did are written by two transactions, moments apart. */
    private static final Duration MOMENTS = Duration.ofMinutes(10);

    private record Line(Instant at, TimelineEntry entry) {}

    private RepairTimeline() {}

    static List<TimelineEntry> of(PageContext page, RepairView repair) {
        var happened = repair.timeline().stream().filter(entry -> !saidBelow(repair, entry))
                .map(entry -> new Line(entry.at(), new TimelineEntry(page.said("repairs.entry." + entry.what()), page.dateTime(entry.at()), detail(page, entry))));
        var said = repair.told().stream().filter(ContactEntry::incoming)
                .map(entry -> new Line(entry.at(), new TimelineEntry(entry.title(), page.dateTime(entry.at()), entry.words().isEmpty() ? null : entry.words())));
        return Stream.concat(happened, said).sorted(Comparator.comparing(Line::at).reversed()).map(Line::entry).toList();
    }

    /** "You told us you were in", or that we rang, is said once: by the line that has the words. */
    private static boolean saidBelow(RepairView repair, RepairView.Entry entry) {
        return repair.told().stream()
                .anyMatch(said -> said.kind().equals(SAID_WITH.get(entry.what())) && Duration.between(said.at(), entry.at()).abs().compareTo(MOMENTS) < 0);
    }

    private static @Nullable String detail(PageContext page, RepairView.Entry entry) {
        return switch (entry.what()) {
            case "booked", "changed", "cancelled" -> SlotOptions.words(page, LocalDate.parse(entry.args().getFirst()), entry.args().get(1));
            case "accepted" -> page.t("repairs.entry.acceptedBy", entry.args().getFirst());
            default -> null;
        };
    }
}
