package org.doorstep.imports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportReading;
import org.doorstep.platform.spi.RowProblem;

/** A sender's records as its kind would have written them: its columns first, then the rows, each on the line it was on. For one thread. */
public final class MappedRecords {

    private final ImportReading reading;
    private final ImportKind kind;
    private final Consumer<RowProblem> wrong;
    private boolean begun;

    /** @param wrong told of every cell that cannot be read */
    public MappedRecords(ImportReading reading, ImportKind kind, Consumer<RowProblem> wrong) {
        this.reading = reading;
        this.kind = kind;
        this.wrong = wrong;
    }

    /** Looks at the next records of the file. What is not written as CSV is told when the rows are read. */
    public static void look(ImportReading reading, List<CsvRecord> records) {
        records.stream().filter(record -> record.fault().isEmpty()).forEach(record -> reading.look(record.line(), cells(record)));
    }

    /** Reads the next records of the file. */
    public List<CsvRecord> of(List<CsvRecord> records) {
        var mapped = new ArrayList<CsvRecord>(records.size() + 1);
        if (!begun) {
            begun = true;
            mapped.add(new CsvRecord(1, kind.columns().stream().map(ImportColumn::name).toList(), Optional.empty()));
        }
        for (var record : records) {
            if (record.fault().isPresent()) {
                mapped.add(record);
            } else {
                reading.row(record.line(), cells(record), wrong).ifPresent(row -> mapped.add(new CsvRecord(record.line(), row, Optional.empty())));
            }
        }
        return mapped;
    }

    private static List<String> cells(CsvRecord record) {
        return record.cells().stream().map(CellText::tidy).toList();
    }
}
