package org.doorstep.imports.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.RowProblem;

/** The first row of a file: which column stands where. Any order, any case; each column once, none missing, none unknown. */
final class Header {

    private Header() {}

    static List<RowProblem> problems(List<ImportColumn> columns, CsvRecord header) {
        if (header.cells().size() == 1 && header.cells().getFirst().contains(";")) {
            return List.of(problem(header, "", "semicolons"));
        }
        var problems = new ArrayList<RowProblem>();
        header.fault().ifPresent(fault -> problems.add(problem(header, "", fault.code())));
        var known = columns.stream().map(ImportColumn::name).collect(Collectors.toSet());
        var missing = columns.stream().filter(ImportColumn::always).map(ImportColumn::name).collect(Collectors.toCollection(LinkedHashSet::new));
        var seen = new HashSet<String>();
        for (var name : names(header)) {
            if (!seen.add(name)) {
                problems.add(problem(header, name, "column-twice"));
            } else if (!known.contains(name)) {
                problems.add(problem(header, name, "column-unknown"));
            }
            missing.remove(name);
        }
        missing.forEach(name -> problems.add(problem(header, name, "column-missing")));
        return problems;
    }

    /** The columns in the order of the file; the header has no problems. */
    static List<ImportColumn> order(List<ImportColumn> columns, CsvRecord header) {
        var byName = columns.stream().collect(Collectors.toMap(ImportColumn::name, Function.identity()));
        return names(header).stream().map(byName::get).toList();
    }

    private static List<String> names(CsvRecord header) {
        return IntStream.range(0, header.cells().size())
                .mapToObj(i -> shortened(CellText.tidy(header.cells().get(i)).toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** An unknown header is repeated in the report, so it is kept short. */
    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) : name;
    }

    private static RowProblem problem(CsvRecord header, String column, String code) {
        return new RowProblem(header.line(), column, code, List.of());
    }
}
