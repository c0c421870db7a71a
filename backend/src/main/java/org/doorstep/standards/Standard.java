package org.doorstep.standards;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One service standard of a charter. A record never changes its limit: the old one gets an {@code until} and a new
 * record a new id, so that a case keeps what was in force on the day it began.
 *
 * @param id           stable, starts with the charter: {@code nph.repairs.urgent-attend}; its sentence for residents
 *                     is the word {@code standards.sentence.<id>}
 * @param trigger      the event that starts the clock, from the vocabulary
 * @param stopsOn      any of these events keeps the promise (or shows it kept late)
 * @param endsOn       any of these events withdraws it: there is nothing left to do
 * @param when         fact → values, any one of which must hold; all facts named must hold
 * @param season       the days of the year on which it binds; empty: all of them
 * @param landlordTypes kinds of landlord it binds; empty: all of them
 * @param from         first trigger day it binds
 * @param until        last trigger day it binds; empty: still in force
 * @param figures      what else it states in numbers, by the name of the word {@code standards.figure.<name>}: no clock
 * @param notMeasured  why the ledger does not open it; empty: measured
 */
public record Standard(
        String id, String charter, String charterVersion, String area,
        String trigger, Limit limit, Set<String> stopsOn, Set<String> endsOn,
        Optional<Extension> extension, Map<String, Set<String>> when, Optional<Season> season,
        Set<String> landlordTypes, LocalDate from, Optional<LocalDate> until,
        Map<String, Integer> figures, Optional<NotMeasured> notMeasured, Source source) {

    /**
     * How far a due time may be moved, with a reason.
     *
     * @param cap how much later than the first due time at most
     */
    public record Extension(int cap, Limit.Unit unit) {}

    /** From a day of the year to another, both in; may run over the new year. */
    public record Season(MonthDay from, MonthDay to) {
        public boolean holds(LocalDate day) {
            var today = MonthDay.from(day);
            boolean afterStart = !today.isBefore(from);
            boolean beforeEnd = !today.isAfter(to);
            return from.isAfter(to) ? afterStart || beforeEnd : afterStart && beforeEnd;
        }
    }

    /**
     * Where it stands.
     *
     * @param rows the rows of the rules register ({@code standards/rules-rows.csv} in the tests) it implements
     */
    public record Source(String document, String clause, List<String> rows) {}

    /** Why a standard is published but no clock is opened for it. */
    public enum NotMeasured {
        /** A target or a report, not a promise to one person. */
        TARGET,
        /** Doorstep does not keep this kind of case yet. */
        NO_CASE_YET,
        /** Only the telephone system or the front desk could tell. */
        PHONE_OR_DESK,
        /** The document states no time. */
        NO_LIMIT,
        /** Its figure is not confirmed by the rule-maker's own text. */
        UNCONFIRMED,
        /** Replaced by today's law; kept as history. */
        REPLACED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether a case that began on this day is bound by it at all. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** @param landlordType a kind of landlord, as the vocabulary writes it */
    public boolean binds(String landlordType) {
        return landlordTypes.isEmpty() || landlordTypes.contains(landlordType);
    }

    public boolean measured() {
        return notMeasured.isEmpty();
    }

    public String words() {
        return "standards.sentence." + id;
    }
}
