package org.doorstep.directdebit.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.directdebit.model.BacsFault.What;
import org.doorstep.kernel.WorkingCalendar;

/**
 * Reads a file as Bacs would, by its positions alone, and knows nothing of how {@link BacsFile} writes one: what one of
 * the two gets wrong the other finds. Its faults name lines and never an account.
 */
public final class BacsCheck {

    private static final int LABELS_BEFORE = 4;
    private static final int LABELS_AFTER = 3;

    private final WorkingCalendar days;

    public BacsCheck(WorkingCalendar days) {
        this.days = days;
    }

    public BacsVerdict check(String file) {
        var faults = new ArrayList<BacsFault>();
        var lines = lines(file, faults);
        if (lines.size() <= LABELS_BEFORE + LABELS_AFTER || !labelled(lines)) {
            faults.add(new BacsFault(0, What.ORDER));
            return new BacsVerdict.Damaged(faults);
        }
        var reading = new Reading(days, lines.subList(0, LABELS_BEFORE),
                lines.subList(LABELS_BEFORE, lines.size() - LABELS_AFTER), lines.subList(lines.size() - LABELS_AFTER, lines.size()), faults);
        return reading.verdict();
    }

    private static List<BacsLine> lines(String file, List<BacsFault> faults) {
        var texts = file.split("\r\n", -1);
        if (!file.endsWith("\r\n") || file.replace("\r\n", "").matches("(?s).*[\r\n].*")) {
            faults.add(new BacsFault(0, What.LINE_ENDS));
        }
        var lines = new ArrayList<BacsLine>();
        for (int n = 0; n < texts.length - (file.endsWith("\r\n") ? 1 : 0); n++) {
            lines.add(new BacsLine(n + 1, texts[n]));
        }
        return lines;
    }

    private static boolean labelled(List<BacsLine> lines) {
        var names = List.of("VOL1", "HDR1", "HDR2", "UHL1");
        var ends = List.of("EOF1", "EOF2", "UTL1");
        for (int n = 0; n < names.size(); n++) {
            if (!lines.get(n).isLabel(names.get(n))) {
                return false;
            }
        }
        for (int n = 0; n < ends.size(); n++) {
            if (!lines.get(lines.size() - ends.size() + n).isLabel(ends.get(n))) {
                return false;
            }
        }
        return true;
    }

    /** One reading of one file; it ends with the verdict. */
    private record Reading(WorkingCalendar days, List<BacsLine> before, List<BacsLine> records, List<BacsLine> after, List<BacsFault> faults) {

        BacsVerdict verdict() {
            labels();
            var made = before.get(1).day(42, 47);
            records.forEach(record -> {
                shape(record);
                days(record, made);
            });
            byDay().values().forEach(this::contra);
            twice();
            totals();
            return faults.isEmpty() ? new BacsVerdict.Sound(before.getFirst().at(42, 47), before.getFirst().at(5, 10),
                    sum(records, BacsLine::takes), count(BacsLine::takes), sum(records, BacsLine::gives), count(BacsLine::gives),
                    count(BacsLine::instructs)) : new BacsVerdict.Damaged(faults);
        }

        private boolean several() {
            return before.get(3).is(29, 37, "4 MULTI  ");
        }

        private void labels() {
            var all = new ArrayList<>(before);
            all.addAll(after);
            all.forEach(label -> {
                check(label, What.LENGTH, label.text().length() == BacsLine.LABEL);
                check(label, What.LETTERS, BacsText.isCarried(label.text()));
            });
            var volume = before.getFirst();
            var first = before.get(1);
            var second = before.get(2);
            var user = before.get(3);
            check(volume, What.FIELD, volume.is(5, 10, "[A-Z0-9]{6}") && volume.is(42, 47, "[0-9]{6}") && volume.is(80, 80, "1"));
            check(first, What.IDENTITY, first.at(22, 27).equals(volume.at(5, 10)) && first.at(6, 11).equals(volume.at(42, 47))
                    && first.at(16, 21).equals(volume.at(42, 47)));
            check(first, What.FIELD, first.is(5, 5, "A") && first.is(12, 12, "S") && first.is(28, 35, "00010001") && first.is(55, 60, "0{6}"));
            check(first, What.DAY, first.day(42, 47).isPresent() && first.day(48, 53).isPresent());
            check(second, What.FIELD, second.is(5, 15, several() ? "F0212000106" : "F0200000100"));
            check(user, What.FIELD, user.is(11, 16, "999999") && user.is(21, 28, "0{8}") && user.is(29, 37, "1 DAILY  |4 MULTI  ")
                    && user.is(38, 40, "[0-9]{3}") && !user.is(38, 40, "000"));
            check(user, What.DAY, user.day(5, 10).isPresent());
            check(after.getFirst(), What.TRAILER, after.getFirst().at(5, 80).equals(first.at(5, 80)));
            check(after.get(1), What.TRAILER, after.get(1).at(5, 80).equals(second.at(5, 80)));
        }

        private void shape(BacsLine record) {
            check(record, What.LENGTH, record.text().length() == (several() ? 106 : 100));
            check(record, What.LETTERS, BacsText.isCarried(record.text()));
            check(record, What.FIELD, record.is(1, 14, "[0-9]{14}") && record.is(15, 15, "0") && record.is(18, 31, "[0-9]{14}")
                    && record.is(36, 46, "[0-9]{11}") && record.is(16, 17, "01|17|18|19|0N|0C|0S|99") && !record.at(83, 100).isBlank());
            check(record, What.AMOUNT, record.instructs() ? record.pence() == 0 : record.pence() > 0);
            check(record, What.REFERENCE, record.reference().length() >= 6 && !record.reference().startsWith(" ")
                    && !record.reference().startsWith("DDIC") && record.reference().chars().distinct().count() > 1);
            check(record, What.ORIGINATOR, !record.at(47, 64).isBlank() && record.originator().equals(records.getFirst().originator()));
        }

        private void days(BacsLine record, Optional<LocalDate> made) {
            var day = day(record);
            check(record, What.DAY, day.isPresent() && days.isWorkingDay(day.get()) && made.isPresent() && day.get().isAfter(made.get()));
        }

        private Optional<LocalDate> day(BacsLine record) {
            return several() ? record.day(101, 106) : before.get(3).day(5, 10);
        }

        private Map<Optional<LocalDate>, List<BacsLine>> byDay() {
            var byDay = new LinkedHashMap<Optional<LocalDate>, List<BacsLine>>();
            records.forEach(record -> byDay.computeIfAbsent(day(record), _ -> new ArrayList<>()).add(record));
            return byDay;
        }

        private void contra(List<BacsLine> ofADay) {
            var contras = ofADay.stream().filter(BacsLine::isContra).toList();
            long credited = sum(contras, contra -> contra.code().equals("99"));
            long debited = sum(contras, contra -> contra.code().equals("17"));
            long wanted = (sum(ofADay, BacsLine::takes) > 0 ? 1 : 0) + (sum(ofADay, BacsLine::gives) > 0 ? 1 : 0);
            boolean last = ofADay.subList(ofADay.size() - contras.size(), ofADay.size()).equals(contras);
            check(ofADay.getLast(), What.CONTRA, last && contras.size() == wanted && credited == sum(ofADay, BacsLine::takes)
                    && debited == sum(ofADay, BacsLine::gives));
        }

        private void twice() {
            var seen = new HashSet<String>();
            records.stream().filter(record -> !record.isContra()).forEach(record -> check(record, What.TWICE,
                    seen.add(record.payer() + record.reference() + (record.takes() ? "money" : record.code()) + day(record))));
        }

        private void totals() {
            var end = after.get(2);
            long debits = sum(records, record -> record.code().matches("01|17|18|19"));
            long credits = sum(records, record -> record.code().equals("99"));
            check(end, What.TOTALS, end.figure(5, 17) == debits && end.figure(18, 30) == credits
                    && end.figure(31, 37) == count(record -> record.code().matches("01|17|18|19"))
                    && end.figure(38, 44) == count(record -> record.code().equals("99"))
                    && end.figure(53, 59) == count(BacsLine::instructs));
        }

        private long count(java.util.function.Predicate<BacsLine> those) {
            return records.stream().filter(those).count();
        }

        private static long sum(List<BacsLine> lines, java.util.function.Predicate<BacsLine> those) {
            return lines.stream().filter(those).mapToLong(line -> Math.max(0, line.pence())).sum();
        }

        private void check(BacsLine line, What what, boolean right) {
            if (!right) {
                faults.add(new BacsFault(line.number(), what));
            }
        }
    }
}
