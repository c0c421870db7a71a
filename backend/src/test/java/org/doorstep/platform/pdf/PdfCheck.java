package org.doorstep.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** For tests: is this PDF one that a screen reader can read? */
public final class PdfCheck {

    private PdfCheck() {}

    /** Valid PDF/UA-1; and, which a validator cannot know, in the language and with the title it ought to have. */
    public static void assertAccessible(byte[] pdf, String language, String title) {
        assertThat(failuresOf(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(title);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    public static java.util.List<String> failuresOf(byte[] pdf) {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(found -> found.getStatus() != TestAssertion.Status.PASSED)
                    .map(found -> found.getRuleId().getClause() + " " + found.getMessage()).distinct().toList();
        } catch (VeraPDFException | IOException invalid) {
            throw new AssertionError(invalid);
        }
    }

    public static String textOf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** What a reader can jump to, after its title. */
    public static java.util.List<String> headings(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var found = new java.util.ArrayList<String>();
            document.getDocumentCatalog().getDocumentOutline().getFirstChild().children().forEach(heading -> found.add(heading.getTitle()));
            return found;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** How many heads of rows and columns its tables have: the validator is content with a table that has none. */
    public static long tableHeads(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return heads(document.getDocumentCatalog().getStructureTreeRoot());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static long heads(PDStructureNode node) {
        long own = node instanceof PDStructureElement element && "TH".equals(element.getStructureType()) ? 1 : 0;
        return own + node.getKids().stream().filter(PDStructureNode.class::isInstance).map(PDStructureNode.class::cast).mapToLong(PdfCheck::heads).sum();
    }

    /** The size of the smallest letters on any page, in points. */
    public static float smallestLetters(byte[] pdf) {
        var smallest = new float[] {Float.MAX_VALUE};
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition letter) {
                    smallest[0] = Math.min(smallest[0], letter.getFontSizeInPt());
                }
            }.getText(document);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return smallest[0];
    }
}
