package org.doorstep.imports.model;

import java.text.Normalizer;
import java.util.Optional;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.spi.ImportColumn;

/** A cell as written, tidied, and what is wrong with it before its own column looks at it. */
final class CellText {

    private CellText() {}

    /** Without space at its ends, accents composed (NFC), every kind of space and tab a plain space. */
    static String tidy(String written) {
        var spaced = written.replace('\t', ' ').replace('\u00A0', ' ').strip();
        return Normalizer.normalize(spaced, Normalizer.Form.NFC);
    }

    static Optional<Problem> problem(ImportColumn column, String value) {
        if (value.isEmpty()) {
            return column.required() ? wrong("missing") : Optional.empty();
        }
        if (value.indexOf(TextDecoder.UNDECODABLE) >= 0) {
            return wrong("undecodable");
        }
        if (value.chars().anyMatch(CellText::isControl)) {
            return wrong("control");
        }
        return column.cell().problem(value);
    }

    private static Optional<Problem> wrong(String code) {
        return Optional.of(Problem.of("", code));
    }

    /** Control characters, and those that turn the direction of writing about, which hide what a text says. */
    private static boolean isControl(int c) {
        return c != '\n' && Character.isISOControl(c)
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069';
    }
}
