package org.doorstep.directdebit.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Writes a file in Bacs Standard 18 (rules.md 6.6): labels of 80 letters, records of 100 for one processing day or of 106
 * for several, for each day a contra record on the landlord's own account, and the totals at the end. The same content
 * gives the same letters.
 *
 * @param serial  of the volume, six letters or digits, never used twice in three months
 * @param number  of the file on its day, 1 to 999
 * @param made    the day it is made
 * @param records in the order they are written
 */
public record BacsFile(Originator originator, String serial, int number, LocalDate made, List<BacsRecord> records) {

    static final String CONTRA = "CONTRA";
    static final String END = "\r\n";
    private static final int LABEL = 80;

    public BacsFile {
        require(serial.matches("[A-Z0-9]{6}"), "a serial number is six letters or digits");
        require(number >= 1 && number <= 999, "a file number is 1 to 999");
        require(!records.isEmpty(), "a file without records is not handed in");
        require(records.stream().allMatch(record -> record.processing().isAfter(made)), "a file is processed after the day it is made");
        records = List.copyOf(records);
    }

    /** The whole file, each line with its end. */
    public String write() {
        var days = records.stream().map(BacsRecord::processing).distinct().sorted().toList();
        boolean several = days.size() > 1;
        var lines = new ArrayList<String>();
        var first = header(days.getLast());
        var second = "F" + (several ? "02120" : "02000") + (several ? "00106" : "00100") + blanks(35) + "00" + blanks(28);
        lines.add(label("VOL1", serial + " " + blanks(30) + originator.userNumber() + blanks(32) + "1"));
        lines.add(label("HDR1", first));
        lines.add(label("HDR2", second));
        lines.add(label("UHL1", julian(days.getFirst()) + "999999" + blanks(4) + "00" + "000000" + (several ? "4 MULTI  " : "1 DAILY  ")
                + "%03d".formatted(number) + blanks(40)));
        for (var day : days) {
            var todays = records.stream().filter(record -> record.processing().equals(day)).toList();
            todays.forEach(record -> lines.add(record(record, several)));
            contra(todays, TransactionCode.CREDIT, BacsFile::takes).ifPresent(record -> lines.add(record(record, several)));
            contra(todays, TransactionCode.REGULAR, BacsFile::gives).ifPresent(record -> lines.add(record(record, several)));
        }
        lines.add(label("EOF1", first));
        lines.add(label("EOF2", second));
        lines.add(label("UTL1", totals(days)));
        return lines.stream().collect(Collectors.joining(END, "", END));
    }

    private String header(LocalDate last) {
        return "A" + originator.userNumber() + "S" + blanks(3) + originator.userNumber() + serial + "00010001" + blanks(6)
                + julian(made) + julian(last.plusDays(1)) + " " + "000000" + blanks(20);
    }

    /** What is taken from payers is credited to the landlord in one sum, and the other way about. */
    private java.util.Optional<BacsRecord> contra(List<BacsRecord> records, TransactionCode code, Predicate<BacsRecord> those) {
        long sum = sum(records, those);
        return sum == 0 ? java.util.Optional.empty() : java.util.Optional.of(new BacsRecord(
                code, originator.account(), sum, CONTRA, originator.name(), records.getFirst().processing()));
    }

    private String record(BacsRecord record, boolean several) {
        // Of a contra the reader of the landlord's own statement sees where it comes from.
        return record.payer().sortCode() + record.payer().number() + "0" + record.code().code()
                + originator.account().sortCode() + originator.account().number() + blanks(4)
                + "%011d".formatted(record.pence()) + BacsText.field(originator.name()) + BacsText.field(record.reference())
                + BacsText.field(record.name()) + (several ? julian(record.processing()) : "");
    }

    private String totals(List<LocalDate> days) {
        long taken = sum(records, BacsFile::takes);
        long given = sum(records, BacsFile::gives);
        long contras = days.stream().filter(day -> sum(of(day), BacsFile::takes) > 0).count();
        long otherContras = days.stream().filter(day -> sum(of(day), BacsFile::gives) > 0).count();
        return "%013d%013d".formatted(taken + given, given + taken)
                + "%07d%07d".formatted(records.stream().filter(BacsFile::takes).count() + otherContras,
                        records.stream().filter(BacsFile::gives).count() + contras)
                + blanks(8) + "%07d".formatted(records.stream().filter(record -> record.code().isInstruction()).count()) + blanks(21);
    }

    private List<BacsRecord> of(LocalDate day) {
        return records.stream().filter(record -> record.processing().equals(day)).toList();
    }

    private static boolean takes(BacsRecord record) {
        return record.code().takesMoney();
    }

    private static boolean gives(BacsRecord record) {
        return record.code() == TransactionCode.CREDIT;
    }

    private static long sum(List<BacsRecord> records, Predicate<BacsRecord> those) {
        return records.stream().filter(those).mapToLong(BacsRecord::pence).reduce(0, Math::addExact);
    }

    /** " YYDDD": a space, the year and the day of the year. */
    static String julian(LocalDate day) {
        return String.format(Locale.ROOT, " %02d%03d", day.getYear() % 100, day.getDayOfYear());
    }

    private static String label(String name, String rest) {
        var label = name + rest;
        if (label.length() != LABEL) {
            throw new IllegalStateException("a label is 80 letters, and %s has %s".formatted(name, label.length()));
        }
        return label;
    }

    private static String blanks(int count) {
        return " ".repeat(count);
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
