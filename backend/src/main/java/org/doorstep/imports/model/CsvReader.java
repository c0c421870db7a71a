package org.doorstep.imports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.imports.model.CsvRecord.Fault;

/**
 * Reads CSV as RFC 4180 has it, pushed in pieces of any size: rows end in CRLF, LF or CR, quoted cells may hold commas,
 * line breaks and doubled quotes, the last row may lack its end, empty lines mean nothing. Keeps at most one row, and of
 * that no more than its limits, however long a forgotten quote makes it. For one thread.
 */
public final class CsvReader {

    /** Longer than the longest column of any kind. */
    static final int LONGEST_CELL = 10_000;
    static final int MOST_CELLS = 200;

    private enum State { START, PLAIN, QUOTED, QUOTE_SEEN }

    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private List<CsvRecord> finished = new ArrayList<>();
    private Optional<Fault> fault = Optional.empty();
    private State state = State.START;
    private long line = 1;
    private long beganOn = 1;
    private boolean afterCarriageReturn;

    /** The rows that end within this piece. */
    public List<CsvRecord> feed(CharSequence piece) {
        for (int i = 0; i < piece.length(); i++) {
            take(piece.charAt(i));
        }
        return taken();
    }

    /** The last row, when the file does not end in a line break. */
    public List<CsvRecord> end() {
        if (state == State.QUOTED) {
            fault(Fault.UNCLOSED_QUOTE);
        }
        endRow();
        return taken();
    }

    private void take(char c) {
        var secondOfPair = c == '\n' && afterCarriageReturn;
        afterCarriageReturn = c == '\r';
        if (secondOfPair) {
            return;
        }
        var lineBreak = c == '\r' || c == '\n';
        if (lineBreak) {
            line++;
        }
        switch (state) {
            case QUOTED -> takeQuoted(lineBreak ? '\n' : c);
            case QUOTE_SEEN -> takeAfterQuote(c, lineBreak);
            case START, PLAIN -> takePlain(c, lineBreak);
        }
    }

    private void takeQuoted(char c) {
        if (c == '"') {
            state = State.QUOTE_SEEN;
        } else {
            append(c);
        }
    }

    private void takeAfterQuote(char c, boolean lineBreak) {
        if (c == '"') {
            append('"');
            state = State.QUOTED;
        } else if (lineBreak) {
            endRow();
        } else if (c == ',') {
            endCell();
        } else {
            fault(Fault.TEXT_AFTER_QUOTE);
        }
    }

    private void takePlain(char c, boolean lineBreak) {
        if (lineBreak) {
            endRow();
        } else if (c == ',') {
            endCell();
        } else if (c == '"' && state == State.START) {
            state = State.QUOTED;
        } else if (c == '"') {
            fault(Fault.STRAY_QUOTE);
        } else {
            state = State.PLAIN;
            append(c);
        }
    }

    private void append(char c) {
        if (cell.length() < LONGEST_CELL) {
            cell.append(c);
        } else {
            fault(Fault.CELL_TOO_LONG);
        }
    }

    private void endCell() {
        if (cells.size() < MOST_CELLS) {
            cells.add(cell.toString());
        } else {
            fault(Fault.TOO_MANY_CELLS);
        }
        cell.setLength(0);
        state = State.START;
    }

    private void endRow() {
        var empty = cells.isEmpty() && cell.isEmpty() && state == State.START;
        if (!empty) {
            endCell();
            finished.add(new CsvRecord(beganOn, List.copyOf(cells), fault));
        }
        cells = new ArrayList<>();
        fault = Optional.empty();
        state = State.START;
        beganOn = line;
    }

    private void fault(Fault found) {
        if (fault.isEmpty()) {
            fault = Optional.of(found);
        }
    }

    private List<CsvRecord> taken() {
        var rows = finished;
        finished = new ArrayList<>();
        return rows;
    }
}
