package org.doorstep.accounts.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.doorstep.platform.spi.RowProblem;

/** Where a sender's lines begin, and which of their cells stands where. */
final class ReceiptFrame {

    /** A bank writes whose account it is, and of which days, above its headings. */
    private static final int PREAMBLE = 20;
    private static final int LONGEST_ACCOUNT = 80;
    private static final int SHOWN = 12;
    /** What stands for no reference at all: no account's begins so. */
    private static final String NONE = "-";

    private final ReceiptMap map;
    private final Map<String, Integer> places = new HashMap<>();
    private int width;
    private long seen;
    private long before;
    private boolean semicolons;
    private final List<String> above = new ArrayList<>();

    ReceiptFrame(ReceiptMap map) {
        this.map = map;
        if (!map.headed()) {
            map.used().forEach(column -> places.put(column, Integer.parseInt(column) - 1));
            width = places.values().stream().mapToInt(place -> place + 1).max().orElseThrow();
        }
    }

    /** Takes the next record; whether it is below the headings. */
    boolean look(long line, List<String> cells) {
        seen++;
        semicolons |= seen <= PREAMBLE && cells.size() == 1 && cells.getFirst().indexOf(';') != cells.getFirst().lastIndexOf(';');
        if (map.headed() && places.isEmpty()) {
            head(line, cells);
            return false;
        }
        if (!map.headed() && seen <= map.skips()) {
            before = line;
            return false;
        }
        return true;
    }

    private void head(long line, List<String> cells) {
        var headings = cells.stream().map(ReceiptFrame::heading).toList();
        if (seen <= PREAMBLE && map.used().stream().allMatch(column -> headings.contains(heading(column)))) {
            map.used().forEach(column -> places.put(column, headings.indexOf(heading(column))));
            width = cells.size();
            before = line;
        } else if (seen <= PREAMBLE) {
            cells.stream().filter(cell -> !cell.isBlank()).map(ReceiptFrame::kept).forEach(above::add);
        }
    }

    /** What stands above the headings, as far as it is shown: whose account it is, and of which days. */
    String above() {
        return above.stream().limit(SHOWN).collect(Collectors.joining(", "));
    }

    /** Of an account's number as a map and a bank write it, what they write alike. */
    static String plain(String written) {
        return written.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    private Optional<String> missing() {
        return map.above().stream().filter(text -> above.stream().map(ReceiptFrame::plain).noneMatch(cell -> cell.contains(plain(text)))).findFirst();
    }

    private static String heading(String written) {
        return written.toLowerCase(Locale.ROOT);
    }

    List<RowProblem> problems() {
        if (seen == 0) {
            return List.of(new RowProblem(1, "", "empty-file", List.of()));
        }
        if (semicolons) {
            return List.of(new RowProblem(1, "", "semicolons", List.of()));
        }
        if (places.isEmpty()) {
            return List.of(new RowProblem(1, "", "receipt-headings", List.of(String.join(", ", map.used()))));
        }
        return missing().map(text -> new RowProblem(1, "", "receipt-above", List.of(text))).stream().toList();
    }

    boolean isLine(long line) {
        return line > before;
    }

    /** By heading a line has as many cells as there are headings: a comma too many would move all that follow. */
    boolean fits(List<String> cells) {
        return map.headed() ? cells.size() == width : cells.size() >= width;
    }

    int width() {
        return width;
    }

    /** Empty where the sender has no such column, or the line ends before it. */
    String cell(List<String> cells, String column) {
        var place = places.getOrDefault(column, Integer.MAX_VALUE);
        return place < cells.size() ? cells.get(place) : "";
    }

    boolean leftOut(List<String> cells) {
        return map.leavesOut().filter(lines -> lines.values().contains(cell(cells, lines.column()))).isPresent();
    }

    boolean elsewhere(List<String> cells) {
        return map.elsewhere().stream().anyMatch(lines -> lines.values().contains(cell(cells, lines.column())));
    }

    /** Free text as it can be kept and shown: one line, no signs that hide or turn it about, and not longer than it is looked at. */
    static String kept(String written) {
        var shown = written.codePoints().filter(c -> Character.isWhitespace(c) || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT && c != '\uFFFD')
                .limit(LONGEST_ACCOUNT).mapToObj(Character::toString).collect(Collectors.joining()).replaceAll("\\s+", " ").strip();
        return shown.isEmpty() ? NONE : shown;
    }

    /** Of the cells that are looked at alone: a running balance moves, and the same bank's other layout has other columns. */
    byte[] digest(MessageDigest sha256, List<String> cells) {
        return sha256.digest(map.used().stream().map(column -> cell(cells, column)).collect(Collectors.joining("\u001F")).getBytes(StandardCharsets.UTF_8));
    }

    long hash(MessageDigest sha256, List<String> cells) {
        return ByteBuffer.wrap(digest(sha256, cells)).getLong();
    }
}
