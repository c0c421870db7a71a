package org.doorstep.accounts.model;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.Route;

/**
 * How a file of one sender of money is read. A column is named by its heading, or by its place, from 1; by one or the other
 * throughout. What a sender's file has none of is left empty.
 *
 * @param title     what whoever sends it calls it
 * @param source    under which its entries are posted; a sender's own
 * @param type      what its lines are
 * @param route     by which way the money came where {@code routes} does not say
 * @param above     what stands above the headings of each of its files, such as the number of the account at the bank; a file without it is another's
 * @param columns   which cell is what
 * @param names     the columns that together name one line for good; empty where the sender names none: then all that is looked at does,
 *                  and each day comes in one file
 * @param days      how a day is written: {@code dd/MM/uuuu}
 * @param pence     whether amounts are whole pence, else pounds
 * @param turned    whether money that came in is written as less than nothing
 * @param routes    by what the column {@code route} holds
 * @param leavesOut lines that are no movement of money, by what a column holds
 * @param elsewhere lines of money that Doorstep is told of by another door: counted, and put on no account
 * @param control   the records that tell of the file, by what their first cell holds
 * @param skips     how many records stand before the first line; for columns by place
 * @param number    how payment reference numbers are made
 * @param charset   what the text is in, unless it begins with a byte order mark
 */
public record ReceiptMap(
        String title, String source, EntryType type, Optional<Route> route, List<String> above, Columns columns, List<String> names, String days, boolean pence,
        boolean turned, Map<String, Route> routes, Optional<LeavesOut> leavesOut, List<LeavesOut> elsewhere, List<Control> control, int skips,
        Optional<CardNumber> number, String charset) {

    /** What a file can say of itself, else whoever sends it. */
    public static final List<String> COUNTED = List.of("rows", "total");

    public ReceiptMap {
        require(!title.isBlank() && source.matches("[a-z0-9]+(-[a-z0-9]+)*"), "a title, and a source of small letters, digits and hyphens");
        require(type.hasRoute() == route.isPresent(), "a route for payments and refunds, and for nothing else");
        require(columns.used().stream().map(ReceiptMap::byPlace).distinct().count() == 1, "columns by their headings or by their places, not by both");
        require(Stream.concat(names.stream(), Stream.concat(leavesOut.stream(), elsewhere.stream()).map(LeavesOut::column)).allMatch(name -> byPlace(name) == byPlace(columns.day())),
                "columns by their headings or by their places, not by both");
        require(above.isEmpty() || !byPlace(columns.day()) && above.stream().noneMatch(text -> ReceiptFrame.plain(text).isEmpty()), "above: letters or digits, where there are headings");
        require(control.stream().noneMatch(record -> record.mark().isBlank()), "control: a mark, the first cell of the record");
        require(!charset.isEmpty() && Charset.isSupported(charset), "charset: what the text is in");
        dayFormat(days);
    }

    /**
     * @param posted when the sender had it, where that is another day
     * @param amount of the line, signed; or {@code in} and {@code out}, one of them filled
     * @param route  whose words {@code routes} knows
     */
    public record Columns(String day, String posted, String amount, String in, String out, String account, String route) {

        public Columns {
            require(!day.isEmpty() && !account.isEmpty(), "columns: day and account");
            require(amount.isEmpty() == (!in.isEmpty() && !out.isEmpty()) && in.isEmpty() == out.isEmpty(), "columns: amount, or in and out");
        }

        List<String> used() {
            return Stream.of(day, posted, amount, in, out, account, route).filter(name -> !name.isEmpty()).toList();
        }
    }

    public record LeavesOut(String column, Set<String> values) {}

    /**
     * The places in a control record; 0 where it does not have it.
     *
     * @param total of the amounts, signed and written as they are
     */
    public record Control(String mark, int rows, int total, int asAt, int batch) {}

    public DateTimeFormatter dayFormat() {
        return dayFormat(days);
    }

    /** Of {@link #COUNTED}, what no control record tells. */
    public Set<String> asked() {
        var told = control.stream().flatMap(record -> Stream.of(record.rows() > 0 ? "rows" : "", record.total() > 0 ? "total" : "")).toList();
        return COUNTED.stream().filter(what -> !told.contains(what)).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** By which routes money comes in its files; a file tells of all of them, also of one that nothing came by. */
    public Set<Route> brings() {
        return Stream.concat(route.stream(), routes.values().stream()).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** Whether a file of it says itself up to which day it tells everything. */
    public boolean tellsItsDay() {
        return control.stream().anyMatch(record -> record.asAt() > 0);
    }

    boolean headed() {
        return !byPlace(columns.day());
    }

    /** Every column that is looked at. */
    List<String> used() {
        var others = Stream.concat(leavesOut.stream(), elsewhere.stream()).map(LeavesOut::column).toList();
        return Stream.of(columns.used(), names, others).flatMap(List::stream).distinct().toList();
    }

    private static boolean byPlace(String column) {
        return column.matches("[1-9][0-9]?");
    }

    private static DateTimeFormatter dayFormat(String days) {
        return DateTimeFormatter.ofPattern(days, java.util.Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException("a map of receipts has " + what);
        }
    }
}
