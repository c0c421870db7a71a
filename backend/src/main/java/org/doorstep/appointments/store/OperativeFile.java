package org.doorstep.appointments.store;

import static org.doorstep.platform.spi.ImportColumn.optional;
import static org.doorstep.platform.spi.ImportColumn.required;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportRow;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * {@code operatives.csv}: who has a diary, what they can mend, where they go and when they work of a usual week. An
 * operative who left stays in the file as not active, since visits of the past are theirs.
 */
@Component
class OperativeFile implements ImportKind {

    /** Columns of the working week, Monday first. */
    static final List<String> DAYS = List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final OperativeRows operatives;

    OperativeFile(OperativeRows operatives) {
        this.operatives = operatives;
    }

    @Override
    public String name() {
        return "operatives";
    }

    @Override
    public List<ImportColumn> columns() {
        var columns = new ArrayList<>(List.of(
                required("code", ImportCells.reference()),
                required("name", ImportCells.text(100)),
                required("active", ImportCells.yesNo()),
                required("trades", ImportCells.codes()),
                optional("patches", ImportCells.references())));
        DAYS.forEach(day -> columns.add(optional(day, ImportCells.hours())));
        return columns;
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    public Mono<ImportChanges> write(List<ImportRow> rows) {
        return operatives.keep(rows);
    }
}
