package org.doorstep.leasehold.web;

import java.util.List;
import java.util.Map;

import org.doorstep.leasehold.Surgeries.SurgeryDay;
import org.doorstep.leasehold.web.ChargesPage.ChargeTable;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;

/**
 * The surgeries to come with who comes, and the form that opens one, for the team.
 *
 * @param typed what was sent last, shown again when it was not taken
 */
public record SurgeryDaysPage(List<DayOfTalks> days, Map<String, String> typed) {

    /**
     * @param cancel where the day is cancelled
     * @param field  its reason's, by the day: a page has each name once
     */
    public record DayOfTalks(ChargeTable talks, String cancel, String field) {}

    static SurgeryDaysPage of(PageContext page, List<SurgeryDay> days, Map<String, String> typed) {
        return new SurgeryDaysPage(days.stream().map(day -> new DayOfTalks(ChargesPage.table(
                page.t("leasehold.surgery.dayOf", page.date(day.day()), page.time(day.opens()), page.time(day.closes()), day.place(), day.free()),
                List.of(page.t("leasehold.surgery.when"), page.t("leasehold.sending.lease"), page.t("leasehold.surgery.about")),
                day.talks().stream().map(talk -> List.of(Cell.of(page.time(talk.starts())), Cell.link(talk.lease(), LeasesPage.href(talk.lease())),
                        Cell.of(talk.about()))).toList()), "/leasehold-surgeries/" + day.id() + "/cancelled", "why-" + day.id())).toList(), typed);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
