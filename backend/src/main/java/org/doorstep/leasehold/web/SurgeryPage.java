package org.doorstep.leasehold.web;

import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.Leasehold;
import org.doorstep.leasehold.Surgeries;
import org.doorstep.leasehold.Surgeries.SurgeryTimes;
import org.doorstep.leasehold.Surgeries.TalkTime;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.platform.web.ui.Row;

/**
 * The leaseholders' surgery for one lease.
 *
 * @param talk  the one that is booked; none without
 * @param ended days at which there was a talk and that were cancelled, in sentences
 * @param books whether the reader books
 * @param writes whether they do so for whoever wrote or rang
 * @param times that are free, each under its day and place
 * @param limit how many letters what it is about may have
 * @param typed what was sent last, shown again when it was not taken
 */
public record SurgeryPage(String home, String back, String action, List<Row> talk, List<String> ended, boolean books, boolean writes, List<Option> times, int limit,
        Map<String, String> typed) {

    static SurgeryPage of(PageContext page, SurgeryTimes view, Map<String, String> typed) {
        var href = LeasesPage.href(view.lease());
        var writes = Leasehold.writesDown(page.user());
        return new SurgeryPage(view.home(), href, href + "/surgery", view.talk().map(talk -> talk(page, talk)).orElse(List.of()),
                view.ended().stream().map(day -> page.t("leasehold.surgery.endedOn", page.date(day.day()), day.why())).toList(),
                writes || !(page.user() instanceof CurrentUser.Staff), writes, view.free().stream().map(time -> Option.of(time.code(), page.t("leasehold.surgery.hours", page.time(time.starts()), page.time(time.ends())))
                        .setUnder(page.t("leasehold.surgery.at", page.date(time.day()), time.place()))).toList(),
                Surgeries.ABOUT_LIMIT, typed);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    private static List<Row> talk(PageContext page, TalkTime talk) {
        return List.of(Row.of(page.t("leasehold.surgery.when"), page.t("leasehold.surgery.span", page.date(talk.day()), page.time(talk.starts()), page.time(talk.ends()))),
                Row.of(page.t("leasehold.surgery.where"), talk.place()), Row.of(page.t("leasehold.surgery.about"), talk.about()));
    }
}
