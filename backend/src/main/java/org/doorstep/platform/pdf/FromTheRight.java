package org.doorstep.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Tables of a document that is written from the right have their first column there. The library knows of no direction: it is
 * given the cells of each row in the opposite order, and what a screen reader is told is turned round again, so that it reads what
 * a row is before what is in it.
 */
final class FromTheRight {

    private static final Pattern WHOLLY = Pattern.compile("<html[^>]*\\sdir=\"rtl\"");
    private static final Pattern ROW = Pattern.compile("(<tr[^>]*>)(.*?)(</tr>)", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<(t[hd])\\b.*?</\\1>", Pattern.DOTALL);

    private FromTheRight() {}

    /** Whether a document is, and not only a word in it. */
    static boolean is(String xhtml) {
        return WHOLLY.matcher(xhtml).find();
    }

    /** The same document with the cells of each row in the order in which they stand from the left. */
    static String laidOut(String xhtml) {
        return ROW.matcher(xhtml).replaceAll(row -> Matcher.quoteReplacement(row.group(1) + turned(row.group(2)) + row.group(3)));
    }

    private static String turned(String cells) {
        return CELL.matcher(cells).results().map(MatchResult::group).toList().reversed().stream().collect(Collectors.joining());
    }

    /** The same PDF with the rows in its tree as they are read. */
    static byte[] read(byte[] pdf) throws IOException {
        var made = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(pdf)) {
            turn(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject().getDictionaryObject(COSName.K));
            document.save(made);
        }
        return made.toByteArray();
    }

    private static void turn(COSBase node) {
        switch (node) {
            case COSArray several -> {
                for (int i = 0; i < several.size(); i++) {
                    turn(several.getObject(i));
                }
            }
            case COSDictionary element -> {
                var below = element.getDictionaryObject(COSName.K);
                if (below instanceof COSArray cells && COSName.TR.equals(element.getCOSName(COSName.S))) {
                    var read = cells.toList();
                    Collections.reverse(read);
                    cells.clear();
                    read.forEach(cells::add);
                }
                turn(below);
            }
            case null, default -> { }
        }
    }
}
