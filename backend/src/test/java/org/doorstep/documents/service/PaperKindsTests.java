package org.doorstep.documents.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.documents.DocumentKind;
import org.doorstep.documents.Variant;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.Basis;
import org.doorstep.leasehold.BillView;
import org.doorstep.leasehold.ConsultationKind;
import org.doorstep.leasehold.ConsultationView.Plan;
import org.doorstep.leasehold.HeadKind;
import org.doorstep.leasehold.RequestView;
import org.doorstep.leasehold.RightsSummary;
import org.doorstep.leasehold.ServedNotice;
import org.doorstep.leasehold.Stage;
import org.doorstep.leasehold.WorksDemand;
import org.doorstep.leasehold.WorksView;
import org.doorstep.leasehold.YearView;
import org.doorstep.leasehold.YearView.BillLine;
import org.doorstep.leasehold.YearView.CostLine;
import org.doorstep.leasehold.YearView.HeadLine;
import org.doorstep.leasehold.YearView.ReserveLine;
import org.doorstep.leasehold.YearView.Sums;
import org.doorstep.platform.pdf.PdfCheck;
import org.doorstep.platform.web.MadeUpWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Every kind of document, as it comes: usual, empty, in credit, over thirty pages and from the right; each in large print too. A kind that is
 * added does not compile before its papers are here.
 */
@IntegrationTest
class PaperKindsTests {

    private static final int LONG_PAGES = 30;

    /** Each with ten invoices. */
    private static final int LONG_HEADS = 120;

    /** @param heads of charge, lines of a statement, or sentences of a notice */
    private enum Case {
        USUAL(3), EMPTY(0), CREDIT(3), LONG(800);

        private final int heads;

        Case(int heads) {
            this.heads = heads;
        }

        boolean isLong() {
            return this == LONG;
        }
    }

    @Autowired
    StatementDrafts statements;
    @Autowired
    ChargeDrafts charges;
    @Autowired
    NoticeDrafts notices;
    @Autowired
    WorksDrafts works;
    @Autowired
    Printing printing;
    @Autowired
    DatabaseClient database;

    static Stream<Arguments> papers() {
        return Stream.of(DocumentKind.values()).flatMap(kind -> Stream.of(Case.values()).flatMap(each -> Stream.of(Locale.UK, MadeUpWords.MIRRORED)
                .filter(locale -> !each.isLong() || locale.equals(Locale.UK)).map(locale -> Arguments.of(kind, each, locale))));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void isReadOutByAScreenReader(DocumentKind kind, Case each, Locale locale) throws IOException {
        for (var draft : drafts(kind, each, locale)) {
            assertThat(draft.key().kind()).isEqualTo(kind);
            var paper = draft.paper().block();
            var source = printing.source(paper);
            for (var variant : List.of(Variant.STANDARD, Variant.LARGE_PRINT)) {
                var pdf = printing.print(source, variant).block();
                PdfCheck.assertAccessible(pdf, locale.toLanguageTag(), paper.title());
                assertThat(PdfCheck.smallestLetters(pdf)).isGreaterThanOrEqualTo(variant == Variant.STANDARD ? 10f : 18f);
                assertThat(PdfCheck.headings(pdf)).isEqualTo(paper.sections().stream().map(PaperView.Section::heading).toList());
                try (var document = Loader.loadPDF(pdf)) {
                    assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(each.isLong() ? LONG_PAGES : 1);
                    assertThat(document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle()).isEqualTo(paper.title());
                }
            }
            var plain = new String(printing.print(source, Variant.PLAIN_TEXT).block(), StandardCharsets.UTF_8);
            assertThat(plain).contains(paper.title()).doesNotContain("</");
            if (each == Case.CREDIT && kind == DocumentKind.BILL) {
                assertThat(plain).contains("\u2212£");
            }
            if (kind == DocumentKind.BILL && draft.key().part().endsWith("-5") && each != Case.EMPTY && locale.equals(Locale.UK)) {
                assertThat(plain).contains("Cleaning 2: we expected your share to be £333.33. It came to " + (each == Case.CREDIT ? "£266.66, which is £66.67 less." : "£400.00, which is £66.67 more."));
            }
        }
    }

    /** The last referee knows each of them. */
    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void canBeFiled(DocumentKind kind) {
        assertThat(database.sql("select pg_get_constraintdef(oid) from pg_constraint where conname = 'document_kind_check'").mapValue(String.class).one().block())
                .contains("'" + kind.code() + "'");
    }

    private List<Draft> drafts(DocumentKind kind, Case each, Locale locale) {
        return switch (kind) {
            case STATEMENT -> List.of(statements.of(PaperCasesTests.statement(each.heads, each == Case.CREDIT ? -10_420 : 10_420), locale));
            case ESTIMATE -> List.of(charges.estimate(year(each, each.heads), locale).block());
            case ACTUALS -> List.of(charges.actuals(year(each, Math.min(each.heads, LONG_HEADS)), locale).block());
            case BILL -> Stream.of(1, 5).map(number -> charges.bill(bill(each, number), locale).block()).toList();
            case NOTICE -> List.of(notices.of(notice(each), locale));
            case WORKS -> List.of(works.of(works(each), locale).block());
        };
    }

    /** An empty one is no demand; one that owes less is in place of another, limited by a missed step, and its plan goes on. */
    private static WorksDemand works(Case each) {
        var less = each == Case.CREDIT;
        var how = new WorksView.WorkedOut("Alder Court", Basis.BEDROOMS, new Money(600_000), 2, 6, Optional.empty());
        var instead = new WorksView.WorksInstead(new Money(200_000), TestClock.START, "The scaffold was counted twice & once is enough");
        var bill = new WorksView.WorksBill("MW-" + UUID.randomUUID(), "CON-7K2M", "A new roof <flat>", new Money(200_000), Optional.of(how).filter(_ -> each != Case.EMPTY),
                new Money(less ? 25_000 : 200_000), Money.ZERO, LocalDate.of(2027, 4, 14), TestClock.START, Optional.of(instead).filter(_ -> less), Optional.empty(), List.of());
        var goesOn = new WorksDemand.GoesOn(new Money(20_000), new Money(5_000), new Money(2_500), LocalDate.of(2027, 8, 1), LocalDate.of(2028, 4, 1));
        return new WorksDemand("LEASE " + UUID.randomUUID(), "1 Alder Court", bill, List.of("Nene Valley Homes", "The Guildhall"), Optional.of(goesOn).filter(_ -> less),
                Optional.of(rights(each)).filter(_ -> each != Case.EMPTY));
    }

    private static YearView year(Case each, int count) {
        var heads = IntStream.range(0, count).mapToObj(i -> head(each, i)).toList();
        var part = new YearView.SchedulePart("SC1", "Alder Court", Basis.BEDROOMS, 2, 6, heads, new Sums(new Money(833), new Money(912)),
                Optional.empty(), Optional.of(LocalDate.of(2027, 5, 3)),
                Optional.of(new YearView.Invoices(new Money(1_000), new Money(2_000), new Money(30_000), Optional.of(new Money(500)).filter(_ -> each != Case.EMPTY))), Optional.of(new ReserveLine(new Money(50_000), new Money(30_000), new Money(1_250), new Money(7_500), new Money(73_750))));
        var quarters = IntStream.rangeClosed(1, 4).mapToObj(number -> new YearView.Quarter(number, LocalDate.of(2026, 4, 1).plusMonths(3L * (number - 1)), sum(each), lines(each))).toList();
        return new YearView("LEASE " + UUID.randomUUID(), "1 Alder Court", 2026, LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31),
                new YearView.Days(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31)), List.of(part), new Money(68_664), quarters, new Money(70_000), Optional.of(sum(each)),
                new YearView.Certified(true, Optional.of(new RequestView.Certificate("Jo Reed FCA, Reed & Sons", LocalDate.of(2027, 5, 2))).filter(_ -> each != Case.CREDIT), each == Case.LONG));
    }

    private static HeadLine head(Case each, int i) {
        var costs = IntStream.range(0, each.isLong() ? 10 : 2).mapToObj(n -> new CostLine("C" + i + "-" + n, "Brightway & Sons", "INV-" + n, "Front door closer <new>",
                LocalDate.of(2026, 7, 10), new Money(10_000L + n), Optional.empty(), n == 1 ? new Money(500) : Money.ZERO)).toList();
        return new HeadLine("head" + i, "Cleaning " + i, HeadKind.COST, new Sums(new Money(100_000), new Money(120_000)), new Sums(new Money(33_333), new Money(each == Case.CREDIT ? 26_666 : 40_000)),
                new Money(500), Optional.empty(), Optional.of(new YearView.Limited(new Money(30_000), new Sums(new Money(1_000), new Money(2_000)), LocalDate.of(2030, 3, 31))).filter(_ -> each != Case.EMPTY), costs);
    }

    private static List<BillLine> lines(Case each) {
        return IntStream.range(0, each.heads).mapToObj(i -> new BillLine("SC1", "head" + i, "Cleaning " + i, new Money(each == Case.CREDIT ? -1_000 - i : 1_000 + i))).toList();
    }

    /** Head by head what was spent less what was asked for. */
    private static List<BillLine> balance(YearView year) {
        return year.heads().map(head -> new BillLine("SC1", head.head(), head.name(), head.share().actual().minus(head.share().estimate()))).toList();
    }

    private static Money sum(Case each) {
        return lines(each).stream().map(BillLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** With a summary of rights as long as the law's, sent. */
    private static BillView bill(Case each, int number) {
        var year = year(each, each.heads);
        var lines = number == 5 ? balance(year) : lines(each);
        return new BillView(year, new YearView.Quarter(number, LocalDate.of(2027, 1, 1), lines.stream().map(BillLine::amount).reduce(Money.ZERO, Money::plus), lines), List.of("Nene Valley Homes", "The Guildhall"), Optional.of(rights(each)),
                Optional.of(new BillView.IssuedBill(TestClock.START, LocalDate.of(2027, 2, 9), "SC1", 1, false)));
    }

    /** As long as the law's; a long one is longer than any law's. */
    private static RightsSummary.Version rights(Case each) {
        var paragraphs = IntStream.rangeClosed(1, 12).mapToObj(i -> "(" + i + ") " + "You have the right to ask a tribunal. ".repeat(each.isLong() ? 200 : 6)).toList();
        return new RightsSummary.Version(LocalDate.of(2007, 10, 1), "S.I.", Optional.of("checked"), "Your rights", paragraphs);
    }

    private static ServedNotice notice(Case each) {
        var plan = new Plan(ConsultationKind.WORKS, "Alder Court", "A new roof", "The roof", "It leaks", "At our office", new Money(420_000), Optional.empty(), 0, false);
        var paragraphs = new ArrayList<String>();
        IntStream.range(0, each.heads).forEach(i -> paragraphs.add("Sentence " + i + ": we asked <three> contractors & chose one. ".repeat(each.isLong() ? 4 : 1)));
        var rows = new LinkedHashMap<String, String>();
        IntStream.range(0, each.isLong() ? 4 : each.heads).forEach(i -> rows.put("Roofs and Sons " + i, "£9,000.00"));
        return new ServedNotice("CON-" + UUID.randomUUID(), Stage.ESTIMATES, "estimates", plan, LocalDate.of(2027, 1, 12), Optional.of(LocalDate.of(2027, 2, 13)), paragraphs, rows);
    }
}
