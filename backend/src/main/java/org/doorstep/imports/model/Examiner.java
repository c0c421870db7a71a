package org.doorstep.imports.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a file's records in order, once: gives the rows that are right, remembers all that is wrong. For one
 * thread.
 */
public final class Examiner {

    private final Layout layout;
    private final Findings findings;
    private final SeenKeys keys = new SeenKeys();
    private @Nullable List<ImportColumn> order;
    private List<String> absent = List.of();
    private boolean hopeless;
    private long rows;

    /** @param listed how many problems are listed at most; all are counted */
    public Examiner(Layout layout, int listed) {
        this.layout = layout;
        this.findings = new Findings(listed);
    }

    /** Examines the next records of the file. */
    public Examined examine(List<CsvRecord> records) {
        var rows = new Examined(new ArrayList<>(records.size()), new ArrayList<>(records.size()));
        for (var record : records) {
            if (order == null) {
                readHeader(record);
            } else if (!hopeless) {
                row(order, record, rows);
            }
        }
        return rows;
    }

    /** Notes what somebody else found wrong with the rows. */
    public void found(List<RowProblem> problems) {
        problems.forEach(findings::add);
    }

    /** Whether nothing after the header can be read. */
    public boolean hopeless() {
        return hopeless;
    }

    /** What was found, when the whole file has been gone through. */
    public Report report() {
        if (order == null) {
            findings.add(new RowProblem(1, "", "empty-file", List.of()));
        }
        return new Report(rows, findings.count(), findings.listed());
    }

    private void readHeader(CsvRecord header) {
        var problems = Header.problems(layout.columns(), header);
        problems.forEach(findings::add);
        hopeless = !problems.isEmpty();
        order = hopeless ? List.of() : Header.order(layout.columns(), header);
        var given = Set.copyOf(order);
        absent = layout.columns().stream().filter(column -> !given.contains(column)).map(ImportColumn::name).toList();
    }

    /** All that is wrong with a row is told at once: a faulty cell hides neither a repeated key nor what is not there. */
    private void row(List<ImportColumn> columns, CsvRecord record, Examined rows) {
        this.rows++;
        var problems = new ArrayList<>(written(columns, record));
        if (problems.isEmpty()) {
            var row = new ImportRow(record.line(), new LinkedHashMap<>(columns.size() * 2));
            absent.forEach(name -> row.cells().put(name, ""));
            problems.addAll(readCells(columns, record, row));
            rows.readable().add(row);
            boolean cellsAreRight = problems.isEmpty();
            problems.addAll(repeated(row, problems));
            if (cellsAreRight) {
                problems.addAll(layout.check().apply(row));
            }
            if (problems.isEmpty()) {
                rows.right().add(row);
            }
        }
        found(problems);
    }

    private static List<RowProblem> written(List<ImportColumn> columns, CsvRecord record) {
        if (record.fault().isPresent()) {
            return List.of(new RowProblem(record.line(), "", record.fault().get().code(), List.of()));
        }
        return record.cells().size() == columns.size() ? List.of()
                : List.of(new RowProblem(record.line(), "", "cells", List.of(record.cells().size(), columns.size())));
    }

    private static List<RowProblem> readCells(List<ImportColumn> columns, CsvRecord record, ImportRow row) {
        var problems = new ArrayList<RowProblem>(0);
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var value = CellText.tidy(record.cells().get(i));
            var problem = CellText.problem(column, value);
            problem.ifPresent(p -> problems.add(at(record, column, p)));
            row.cells().put(column.name(), problem.isEmpty() && !value.isEmpty() ? column.cell().normal(value) : "");
        }
        return problems;
    }

    private static RowProblem at(CsvRecord record, ImportColumn column, Problem problem) {
        return new RowProblem(record.line(), column.name(), problem.code(), problem.args());
    }

    private List<RowProblem> repeated(ImportRow row, List<RowProblem> ofItsCells) {
        if (ofItsCells.stream().map(RowProblem::column).anyMatch(layout.key()::contains)) {
            return List.of();
        }
        var key = layout.key().stream().map(row::text).collect(Collectors.joining("\u001F"));
        long before = keys.firstSeen(key, row.line());
        return before == 0 ? List.of() : List.of(row.problem(layout.key().getFirst(), "twice", before));
    }
}
