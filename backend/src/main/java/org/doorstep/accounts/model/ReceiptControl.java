package org.doorstep.accounts.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Money;
import org.doorstep.platform.spi.RowProblem;

/** What a file, or whoever sends it, says of the whole: how many lines, what they add up to, up to which day, and its name. */
final class ReceiptControl {

    private static final int LONGEST_NAME = 40;

    private final ReceiptMap map;
    private final DateTimeFormatter days;
    private final List<RowProblem> problems = new ArrayList<>(0);
    private Optional<Long> rows;
    private Optional<Money> total;
    private Optional<LocalDate> asAt = Optional.empty();
    private Optional<String> batch = Optional.empty();
    private final List<String> met = new ArrayList<>(2);

    ReceiptControl(ReceiptMap map, Map<String, String> said) {
        this.map = map;
        this.days = map.dayFormat();
        rows = map.asked().contains("rows") ? count(said.getOrDefault("rows", "")) : Optional.empty();
        total = map.asked().contains("total") ? Money.read(said.getOrDefault("total", "")) : Optional.empty();
    }

    boolean is(List<String> cells) {
        return of(cells).isPresent();
    }

    private Optional<ReceiptMap.Control> of(List<String> cells) {
        return map.control().stream().filter(record -> record.mark().equalsIgnoreCase(cells.getFirst())).findFirst();
    }

    /** Whether it is a control record, which is then read. */
    boolean look(long line, List<String> cells) {
        var found = of(cells);
        found.ifPresent(record -> read(line, cells, record));
        return found.isPresent();
    }

    private void read(long line, List<String> cells, ReceiptMap.Control record) {
        if (met.contains(record.mark())) {
            problems.add(new RowProblem(line, "", "receipt-two-files", List.of(record.mark())));
        }
        met.add(record.mark());
        cell(cells, record.rows()).ifPresent(written -> rows = count(written));
        cell(cells, record.total()).ifPresent(written -> total = money(map, written));
        cell(cells, record.asAt()).ifPresent(written -> asAt = day(written));
        cell(cells, record.batch()).ifPresent(written -> batch = Optional.of(written).filter(text -> text.matches("[A-Za-z0-9._-]{1," + LONGEST_NAME + "}")));
        if (record.asAt() > 0 && asAt.isEmpty()) {
            problems.add(new RowProblem(line, "", "receipt-day", List.of(map.days())));
        }
        if (record.batch() > 0 && batch.isEmpty()) {
            problems.add(new RowProblem(line, "", "reference", List.of()));
        }
    }

    /** What is in none of them has lost its end; what nobody said was not counted. */
    List<RowProblem> problems() {
        for (var record : map.control()) {
            if (!met.contains(record.mark())) {
                problems.add(new RowProblem(1, "", "receipt-control", List.of(record.mark())));
            }
        }
        if (problems.isEmpty() && rows.isEmpty()) {
            problems.add(new RowProblem(1, "rows", map.asked().contains("rows") ? "receipt-rows-said" : "receipt-control-rows", List.of()));
        }
        if (problems.isEmpty() && total.isEmpty()) {
            problems.add(new RowProblem(1, "total", map.asked().contains("total") ? "receipt-total-said" : "receipt-control-total", List.of()));
        }
        return problems;
    }

    long rows() {
        return rows.orElseThrow();
    }

    /** As the sender signs it, money that came in more than nothing. */
    Money total() {
        return total.orElseThrow();
    }

    Optional<LocalDate> asAt() {
        return asAt;
    }

    Optional<String> batch() {
        return batch;
    }

    private static Optional<String> cell(List<String> cells, int place) {
        return place == 0 ? Optional.empty() : Optional.of(place <= cells.size() ? cells.get(place - 1) : "");
    }

    private static Optional<Long> count(String written) {
        return written.strip().matches("[0-9]{1,9}") ? Optional.of(Long.parseLong(written.strip())) : Optional.empty();
    }

    /** An amount as the map has them, money that came in more than nothing. */
    static Optional<Money> money(ReceiptMap map, String written) {
        var read = map.pence() ? Optional.of(written).filter(text -> text.matches("-?[0-9]{1,13}")).map(text -> Money.ofPence(Long.parseLong(text))) : Money.read(written);
        return map.turned() ? read.map(Money::negated) : read;
    }

    Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written, days));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
