package org.doorstep.platform.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The one user of openhtmltopdf. It reads nothing from outside: no file, no address. */
final class PdfRenderer {

    private static final String FAMILY = "DejaVu Sans";

    /** Hebrew, Arabic and what is written in their letters. */
    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufeff]");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfRenderer() {}

    /**
     * The XML of every document is read and written by what Java brings. Looking for anything better among all the jars,
     * signed ones too, took a third of the time of a page (backend/docs/adr/0037).
     */
    static byte[] render(String xhtml) throws IOException {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return FromTheRight.is(xhtml) ? FromTheRight.read(made(FromTheRight.laidOut(xhtml))) : made(xhtml);
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    private static byte[] made(String xhtml) throws IOException {
        var pdf = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            builder.usePdfVersion(1.7f);
            builder.useUriResolver((base, uri) -> uri != null && uri.startsWith("data:image/") ? uri : null);
            var fonts = Fonts.ofThisThread();
            builder.useFont(fonts.regular(document), FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(fonts.bold(document), FAMILY, 700, FontStyle.NORMAL, true);
            rightToLeft(builder, xhtml);
            builder.withHtmlContent(xhtml, null);
            builder.toStream(pdf);
            builder.run();
        }
        return pdf.toByteArray();
    }

    /** Only where there are such letters: it is asked about every run of text. */
    private static void rightToLeft(PdfRendererBuilder builder, String xhtml) {
        if (!RIGHT_TO_LEFT.matcher(xhtml).find()) {
            return;
        }
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(FromTheRight.is(xhtml) ? TextDirection.RTL : TextDirection.LTR);
    }
}
