package org.doorstep.documents.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.doorstep.IntegrationTest;
import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.Feed;
import org.doorstep.accounts.FeedAsAt;
import org.doorstep.accounts.Period;
import org.doorstep.accounts.Route;
import org.doorstep.accounts.Statement;
import org.doorstep.documents.Variant;
import org.doorstep.kernel.Money;
import org.doorstep.platform.pdf.PdfCheck;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.MadeUpWords;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.residents.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Statements as they come: long, empty, in credit, from the right, over many pages. Each is one that a screen reader reads. */
@IntegrationTest
class PaperCasesTests {

    @Autowired
    StatementDrafts statements;
    @Autowired
    Printing printing;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 60, 800})
    void agreesWithTheLedgerToThePennyHoweverLongItIs(int lines) throws IOException {
        var statement = statement(lines, 10_420);
        var pdf = pdf(statement, Variant.STANDARD);
        PdfCheck.assertAccessible(pdf, "en-GB", "Rent statement");
        var text = PdfCheck.textOf(pdf).replaceAll("\\s+", " ").replace("\u2212 ", "\u2212");
        assertThat(text).contains("At the end of Wednesday 31 March 2027 " + (statement.closing().nothing() ? "Nothing owed" : "You owe " + Formats.money(statement.closing())));
        for (var entry : statement.lines()) {
            assertThat(text).contains(Formats.money(entry.amount()) + " " + Formats.money(entry.balance()));
        }
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(lines > 700 ? 30 : 1, lines > 700 ? 60 : 6);
            var outline = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(outline.getTitle()).isEqualTo("Rent statement");
            assertThat(outline.getFirstChild().getTitle()).isEqualTo("What was charged and paid");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void saysInWordsThatSomebodyIsInCredit() {
        var statement = statement(13, -10_420);
        var pdf = pdf(statement, Variant.STANDARD);
        PdfCheck.assertAccessible(pdf, "en-GB", "Rent statement");
        assertThat(PdfCheck.textOf(pdf)).contains(Formats.money(statement.closing().size()) + " in credit");
    }

    @Test
    void saysThatNothingHappenedWhereNothingDid() {
        assertThat(PdfCheck.textOf(pdf(statement(0, 1), Variant.STANDARD))).contains("Nothing was charged or paid on these days.");
    }

    @ParameterizedTest
    @EnumSource(value = Variant.class, names = {"STANDARD", "LARGE_PRINT"})
    void readsFromTheRightWhereTheWordsDo(Variant variant) {
        var paper = new PaperView("ar", "rtl", "كشف حساب الإيجار", List.of("Nene Valley Homes", "NN1 1DE"), List.of("أمينة حسن", "12 High Street"),
                "12 January 2027", List.of("من 1 إلى 31 (باء)"), List.of(Row.of("رقم الحساب", "RA 1204")),
                List.of(new PaperView.Section("الحركات", List.of(), List.of("اليوم", "المبلغ"), List.of(List.of(Cell.of("الاثنين"), Cell.figure("£1,204.20"))))));
        var pdf = printing.print(printing.source(paper), variant).block();
        PdfCheck.assertAccessible(pdf, "ar", "كشف حساب الإيجار");
        assertThat(printing.source(paper)).contains("dir=\"ltr\">12 High Street", "dir=\"ltr\">£1,204.20").doesNotContain("dir=\"rtl\">أمينة");
        assertThat(PdfCheck.textOf(pdf)).contains("1,204.20", "RA 1204", "12 High Street");
    }

    /** Over several pages, in a language that nobody speaks and that reads from the right. */
    @ParameterizedTest
    @EnumSource(value = Variant.class, names = {"STANDARD", "LARGE_PRINT"})
    void hasTheFirstColumnOnTheRightWhereAStatementIsReadFromThere(Variant variant) throws IOException {
        var statement = statement(60, 10_420);
        var paper = statements.of(statement, MadeUpWords.MIRRORED).paper().block();
        var pdf = printing.print(printing.source(paper), variant).block();
        PdfCheck.assertAccessible(pdf, "ar-XB", paper.title());
        try (var document = Loader.loadPDF(pdf)) {
            var fromTheLeft = new PDFTextStripper();
            fromTheLeft.setSortByPosition(true);
            var text = fromTheLeft.getText(document).replaceAll("\\s+", " ").replace("\u2212 ", "\u2212");
            for (var entry : statement.lines().subList(0, 2)) {
                assertThat(text).contains(Formats.money(entry.balance()) + " " + Formats.money(entry.amount()));
            }
            assertThat(firstCells(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject())).hasSizeGreaterThan(60).containsOnly(COSName.getPDFName("TH"));
        }
        assertThat(new String(printing.print(printing.source(paper), Variant.PLAIN_TEXT).block(), StandardCharsets.UTF_8))
                .contains("; " + Formats.money(statement.lines().getFirst().amount()) + "; " + Formats.money(statement.lines().getFirst().balance()));
    }

    /** What a screen reader comes to first in each row. */
    private static List<COSName> firstCells(COSBase node) {
        var found = new ArrayList<COSName>();
        if (node instanceof COSArray several) {
            several.forEach(one -> found.addAll(firstCells(one instanceof COSObject known ? known.getObject() : one)));
        } else if (node instanceof COSDictionary element) {
            var below = element.getDictionaryObject(COSName.K);
            if (COSName.TR.equals(element.getCOSName(COSName.S))) {
                found.add(((COSDictionary) ((COSArray) below).getObject(0)).getCOSName(COSName.S));
            } else {
                found.addAll(firstCells(below));
            }
        }
        return found;
    }

    @Test
    void namesNobodyAndNothingThatWouldBreakItsMarkup() {
        var card = card(Optional.of(new Address("1 <b>High</b> & \"Street\"", "", "Town", "NN1 1DE")));
        var statement = new Statement(card, period(), Money.ZERO, List.of(), Money.ZERO);
        assertThat(PdfCheck.textOf(pdf(statement, Variant.STANDARD))).contains("1 <b>High</b> & \"Street\"");
    }

    /** Charges are here up to 4 January, and it is the 12th: what is owed at the end of March is not told as if it were known. */
    @Test
    void saysWithItsLastBalanceUpToWhenChargesAreInIt() {
        var told = new FeedAsAt(Feed.CHARGES, 0, Optional.of(Instant.parse("2027-01-04T12:00:00Z")));
        var known = card(Optional.empty());
        var card = new AccountCard(known.id(), known.reference(), known.kind(), known.agreement(), known.address(), known.opened(), known.closed(), known.balance(), List.of(told));
        var statement = new Statement(card, period(), Money.ZERO, List.of(), Money.ZERO);
        var said = "At the end of Wednesday 31 March 2027, with charges up to Monday 4 January 2027";
        assertThat(PdfCheck.textOf(pdf(statement, Variant.STANDARD)).replaceAll("\\s+", " ")).contains(said);
        assertThat(new String(pdf(statement, Variant.PLAIN_TEXT), StandardCharsets.UTF_8).replaceAll("\\s+", " ")).contains(said);
        assertThat(statements.of(statement, Locale.UK).key()).as("another paper once they are here")
                .isNotEqualTo(statements.of(new Statement(known, period(), Money.ZERO, List.of(), Money.ZERO), Locale.UK).key());
    }

    private byte[] pdf(Statement statement, Variant variant) {
        return statements.of(statement, Locale.UK).paper().map(printing::source).flatMap(source -> printing.print(source, variant)).block();
    }

    private static Period period() {
        return new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31));
    }

    private static AccountCard card(Optional<Address> address) {
        return new AccountCard(UUID.randomUUID(), "RA-77", AccountKind.RENT, UUID.randomUUID(), address, LocalDate.of(2020, 1, 6), Optional.empty(),
                Money.ZERO, List.of());
    }

    /** Every third entry is a payment that came a day late. */
    static Statement statement(int lines, long pence) {
        var entries = new ArrayList<EntryView>();
        var balance = Money.ZERO;
        for (int i = 1; i <= lines; i++) {
            var paid = i % 3 == 0;
            var amount = Money.ofPence(paid ? -9_999 - i : pence + i);
            balance = balance.plus(amount);
            var day = LocalDate.of(2027, 1, 1).plusDays(i % 88);
            entries.add(new EntryView(i, paid ? EntryType.PAYMENT : EntryType.RENT, paid ? Optional.of(Route.CASH_CARD) : Optional.empty(), amount, balance,
                    day, Instant.parse("2027-01-01T09:00:00Z").plusSeconds(86_400L * (i % 88 + (paid ? 1 : 0))), "test", "R" + i, Optional.empty(), Optional.empty()));
        }
        return new Statement(card(Optional.of(new Address("12 High Street", "", "Northampton", "NN1 1DE"))), period(), Money.ZERO, entries, balance);
    }
}
