package org.doorstep.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.imports.model.CsvReader;
import org.doorstep.imports.model.CsvRecord;

/** A file's rows, each by the names in its header. */
final class CsvRows {

    private CsvRows() {}

    static List<Map<String, String>> of(Path file) {
        var reader = new CsvReader();
        var records = new ArrayList<CsvRecord>();
        try {
            records.addAll(reader.feed(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        records.addAll(reader.end());
        var header = records.removeFirst().cells();
        return records.stream().map(record -> row(header, record.cells())).toList();
    }

    private static Map<String, String> row(List<String> header, List<String> cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return row;
    }
}
