package org.doorstep.platform.pdf;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of documents, taken apart once for each thread that draws: what they hold is read on from where it was left. */
final class Fonts {

    private static final ThreadLocal<Fonts> OF_THIS_THREAD = ThreadLocal.withInitial(Fonts::new);

    private final TrueTypeFont regular = parsed("DejaVuSans.ttf");
    private final TrueTypeFont bold = parsed("DejaVuSans-Bold.ttf");

    private Fonts() {}

    static Fonts ofThisThread() {
        return OF_THIS_THREAD.get();
    }

    PDFontSupplier regular(PDDocument document) {
        return new Embedded(document, regular);
    }

    PDFontSupplier bold(PDDocument document) {
        return new Embedded(document, bold);
    }

    private static TrueTypeFont parsed(String file) {
        try (var in = Fonts.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the font is not in the jar: " + file);
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Put into a document only when something is written with it, and then only the letters that are. */
    private static final class Embedded extends PDFontSupplier {

        private final PDDocument document;
        private final TrueTypeFont font;

        Embedded(PDDocument document, TrueTypeFont font) {
            super(null);
            this.document = document;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, font, true);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
