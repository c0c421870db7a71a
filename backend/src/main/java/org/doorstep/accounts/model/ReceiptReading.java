package org.doorstep.accounts.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.doorstep.kernel.Money;
import org.doorstep.platform.spi.ImportReading;
import org.doorstep.platform.spi.RowProblem;

/** Reads one file of a sender of money by its map. What names no account is left as it was written, and waits for a person. */
public final class ReceiptReading implements ImportReading {

    /** How many hexadecimal digits of a line's hash name it: two lines of one sender share none in practice. */
    private static final int NAME = 24;
    private static final int BATCH = 12;

    private final String name;
    private final ReceiptMap map;
    private final ReceiptFrame frame;
    private final ReceiptControl control;
    private final MessageDigest sha256 = sha256();
    private final Map<String, Integer> alike = new HashMap<>();
    private Optional<LocalDate> oldest = Optional.empty();
    private Optional<LocalDate> newest = Optional.empty();
    private long sum;
    private boolean lines;
    private final String from;

    /** @param name of the map */
    public ReceiptReading(String name, ReceiptMap map, Map<String, String> said) {
        this.name = name;
        this.map = map;
        this.frame = new ReceiptFrame(map);
        this.control = new ReceiptControl(map, said);
        this.from = map.names().isEmpty() ? said.getOrDefault("from", "").strip() : "";
    }

    @Override
    public void look(long line, List<String> cells) {
        if (frame.look(line, cells) && !control.look(line, cells) && !frame.leftOut(cells)) {
            lines = true;
            sum += frame.hash(sha256, cells);
            day(frame.cell(cells, posted())).ifPresent(this::span);
        }
    }

    private void span(LocalDate day) {
        oldest = oldest.filter(before -> !day.isBefore(before)).or(() -> Optional.of(day));
        newest = newest.filter(before -> !day.isAfter(before)).or(() -> Optional.of(day));
    }

    @Override
    public List<RowProblem> looked() {
        var problems = new ArrayList<>(frame.problems());
        if (problems.isEmpty()) {
            problems.addAll(control.problems());
        }
        if (problems.isEmpty() && !lines) {
            problems.addAll(empty());
        }
        if (problems.isEmpty() && !from.isEmpty() && said().filter(day -> oldest.filter(day::isAfter).isEmpty()).isEmpty()) {
            problems.add(new RowProblem(1, "from", "receipt-from", List.of()));
        }
        return problems;
    }

    /** From which day on it tells everything, where whoever sends it says so: nothing came before its first line. */
    private Optional<LocalDate> said() {
        try {
            return from.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(from));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** A day on which nothing came is told by a file without lines that says which day it is, and that it has none. */
    private List<RowProblem> empty() {
        if (control.asAt().isEmpty()) {
            return List.of(new RowProblem(1, "", "no-rows", List.of()));
        }
        return control.rows() == 0 ? List.of() : List.of(new RowProblem(1, "rows", "batch-rows", List.of(String.valueOf(control.rows()), "0")));
    }

    @Override
    public Optional<List<String>> row(long line, List<String> cells, Consumer<RowProblem> wrong) {
        if (!frame.isLine(line) || control.is(cells) || frame.leftOut(cells)) {
            return Optional.empty();
        }
        if (!frame.fits(cells)) {
            wrong.accept(new RowProblem(line, "", "cells", List.of(cells.size(), frame.width())));
            return Optional.empty();
        }
        var amount = amount(cells);
        var effective = day(frame.cell(cells, map.columns().day()));
        var posted = day(frame.cell(cells, posted()));
        if (amount.isEmpty()) {
            wrong.accept(new RowProblem(line, map.columns().amount().isEmpty() ? map.columns().in() : map.columns().amount(),
                    map.pence() ? "receipt-pence" : "receipt-pounds", List.of()));
        }
        if (effective.isEmpty() || posted.isEmpty()) {
            wrong.accept(new RowProblem(line, effective.isEmpty() ? map.columns().day() : posted(), "receipt-day", List.of(map.days())));
        }
        return amount.filter(_ -> effective.isPresent() && posted.isPresent()).map(money -> row(cells, money, effective.orElseThrow(), posted.orElseThrow()));
    }

    /** In the order of the columns of entries, and whether it is told of elsewhere. */
    private List<String> row(List<String> cells, Money amount, LocalDate effective, LocalDate posted) {
        var type = map.type().hasRoute() && !amount.nothing() ? amount.inCredit() ? "payment" : "refund" : map.type().code();
        var route = Optional.ofNullable(map.routes().get(frame.cell(cells, map.columns().route()))).or(map::route);
        return List.of(account(cells), type, route.map(way -> way.code()).orElse(""), amount.plain(), effective.toString(), posted.toString(),
                map.source(), reference(cells), batch(), String.valueOf(control.rows()), control.total().negated().plain(), asAt().orElseThrow().toString(),
                frame.elsewhere(cells) ? "yes" : "");
    }

    /** The account's reference where the number leads to one; else what was written, as far as it can be kept. */
    private String account(List<String> cells) {
        var written = frame.cell(cells, map.columns().account());
        return map.number().flatMap(number -> number.account(written)).orElseGet(() -> ReceiptFrame.kept(written));
    }

    /** Of lines alike in all that is looked at the second is the second, whichever came first. */
    private String reference(List<String> cells) {
        if (!map.names().isEmpty()) {
            return String.join("-", map.names().stream().map(column -> frame.cell(cells, column)).toList());
        }
        var hash = HexFormat.of().formatHex(frame.digest(sha256, cells)).substring(0, NAME);
        int before = alike.merge(hash, 1, Integer::sum);
        return before == 1 ? hash : hash + "-" + before;
    }

    /** As the sender calls it; else by its days and all its lines, in whatever order: the same file is the same batch. */
    private String batch() {
        return name + "/" + control.batch().orElseGet(() -> asAt().orElseThrow() + "-" + "%016x".formatted(sum).substring(0, BATCH));
    }

    private Optional<LocalDate> asAt() {
        return control.asAt().or(() -> newest);
    }

    private String posted() {
        return map.columns().posted().isEmpty() ? map.columns().day() : map.columns().posted();
    }

    private Optional<LocalDate> day(String written) {
        return control.day(written);
    }

    /** As the ledger signs it: money that came in makes less owed. */
    private Optional<Money> amount(List<String> cells) {
        var columns = map.columns();
        if (!columns.amount().isEmpty()) {
            return ReceiptControl.money(map, frame.cell(cells, columns.amount())).map(Money::negated);
        }
        var in = frame.cell(cells, columns.in());
        var out = frame.cell(cells, columns.out());
        if (in.isEmpty() == out.isEmpty()) {
            return Optional.empty();
        }
        return in.isEmpty() ? ReceiptControl.money(map, out).map(Money::size) : ReceiptControl.money(map, in).map(Money::negated);
    }

    @Override
    public Told told() {
        return new Told(control.rows(), control.total(), said().or(() -> oldest).or(this::asAt).orElseThrow(), asAt().orElseThrow(), frame.above(), batch());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
