package org.doorstep.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class PdfsTests {

    private final Pdfs pdfs = new Pdfs();

    @AfterEach
    void stop() {
        pdfs.destroy();
    }

    @Test
    void makesAPdfThatPassesPdfUaInItsOwnLanguageAndTitle() {
        var pdf = pdfs.render(document("en-GB", false)).block();
        PdfCheck.assertAccessible(pdf, "en-GB", "Your appointment");
        assertThat(PdfCheck.textOf(pdf)).contains("Tŷ cynnes – £12 & more <b>");
    }

    @Test
    void setsNoLetterOfALargePrintDocumentBelowEighteenPoints() {
        var pdf = pdfs.render(document("cy", true)).block();
        assertThat(PdfCheck.smallestLetters(pdf)).isGreaterThanOrEqualTo(18f);
        PdfCheck.assertAccessible(pdf, "cy", "Your appointment");
    }

    @Test
    void numbersItsPages() {
        assertThat(PdfCheck.textOf(pdfs.render(document("en-GB", false)).block())).contains("1 / 1");
    }

    @Test
    void keepsPassingOverManyPages() {
        var rows = "<tr><td>Monday</td><td>Rent</td></tr>".repeat(120);
        var pdf = pdfs.render(paper("en-GB", false, "<h1 id=\"title\">Statement</h1><table><thead><tr>"
                + "<th scope=\"col\">Day</th><th scope=\"col\">What</th></tr></thead><tbody>" + rows
                + "</tbody></table>")).block();
        PdfCheck.assertAccessible(pdf, "en-GB", "Your appointment");
    }

    @Test
    void refusesADocumentWithoutALanguage() {
        StepVerifier.create(pdfs.render("<html><head><title>x</title></head><body/></html>"))
                .verifyError(IllegalArgumentException.class);
    }

    @Test
    void refusesADocumentWithoutATitle() {
        StepVerifier.create(pdfs.render("<html lang=\"en\"><head><title> </title></head><body/></html>"))
                .verifyError(IllegalArgumentException.class);
    }

    @Test
    void readsNothingFromOutside() {
        var reaching = paper("en", false,
                "<h1 id=\"title\">x</h1><img alt=\"secret\" src=\"file:///etc/hostname\"/>");
        assertThat(pdfs.render(reaching).block()).isNotEmpty();
    }

    @Test
    void makesManyAtOnceWithoutLosingAny() {
        var made = Flux.range(0, 20).flatMap(_ -> pdfs.render(document("en-GB", false)), 20).count().block();
        assertThat(made).isEqualTo(20);
    }

    private static String document(String lang, boolean large) {
        return paper(lang, large, "<h1 id=\"title\">Your appointment</h1><p>Tŷ cynnes – £12 &amp; more &lt;b&gt;</p>"
                + "<h2>What happens next</h2><ul><li>We visit</li><li>You are in</li></ul>"
                + "<p><a href=\"tel:02079460000\" title=\"Call us\">020 7946 0000</a></p>");
    }

    private static String paper(String lang, boolean large, String body) {
        return new StaticTemplates()
                .documentPaper(lang, "ltr", "Your appointment", large, List.of(), output -> output.writeContent(body))
                .render();
    }
}
