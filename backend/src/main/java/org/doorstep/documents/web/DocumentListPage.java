package org.doorstep.documents.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.documents.ChargePaper;
import org.doorstep.documents.DocumentCard;
import org.doorstep.documents.DocumentKind;
import org.doorstep.documents.Documents;
import org.doorstep.documents.Filed;
import org.doorstep.documents.Variant;
import org.doorstep.documents.model.DocumentKey;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;

/**
 * The documents of an account or a lease, a page of them.
 *
 * @param lead  what is here and what can be made
 * @param more  where another can be asked for; empty where all there can be is listed
 * @param ready what can be had now, made when it is asked for
 * @param filed what was made so far, the latest first
 * @param newer address of the page of later ones, if there is one
 * @param older the same of earlier ones
 */
public record DocumentListPage(
        String title, String back, String lead, String more, List<DocumentPaper> ready, List<DocumentPaper> filed, Optional<String> newer,
        Optional<String> older) {

    /**
     * One document and the ways to read it.
     *
     * @param title of a statement with its days
     * @param about when it was made; empty for what is made when it is asked for
     * @param note  that it is not the bill to pay; empty where it is, and for what is none
     * @param files the PDF, the same in large print, and as plain text
     */
    public record DocumentPaper(String title, String about, Optional<String> note, List<DocumentLink> files) {}

    /** @param label short, for the eye; the title is read out with it */
    public record DocumentLink(String label, String href) {}

    private static final long KILO = 1024;

    static DocumentListPage ofAccount(PageContext page, String account, Filed filed) {
        var at = "/accounts/" + account;
        return new DocumentListPage(page.t("documents.account.title"), at, page.t("documents.account.lead", Documents.CHOSEN), at + "/statement", List.of(),
                filed(page, at, filed), address(at + "/documents", filed.newer()), address(at + "/documents", filed.older()));
    }

    /** What can be made now stands on the first page alone. */
    static DocumentListPage ofLease(PageContext page, String lease, String year, Filed filed, List<ChargePaper> papers) {
        var at = "/service-charges/" + lease.replace("/", "%2F");
        var ready = papers.stream().filter(_ -> filed.newer().isEmpty()).map(paper -> new DocumentPaper(title(page, paper, Integer.parseInt(year)), "", Optional.empty(),
                links(page, at + "/" + year + "/documents/" + paper.code() + "/", 0))).toList();
        var here = at + "/" + year + "/documents";
        return new DocumentListPage(page.t("documents.lease.title"), at + "/" + year, page.t("documents.lease.lead", year, String.valueOf(Integer.parseInt(year) + 1)), "", ready, filed(page, at, filed),
                address(here, filed.newer()), address(here, filed.older()));
    }

    private static Optional<String> address(String at, Optional<Filed.Page> page) {
        return page.map(there -> at + there.before().map(before -> "?before=" + before).orElse(""));
    }

    /** A bill is called what its page calls it: by the day its quarter begins. */
    private static String title(PageContext page, ChargePaper paper, int year) {
        return paper == ChargePaper.BILL_5 ? page.t("documents.paper.balance")
                : paper.quarter() == 0 ? page.t("documents.paper." + paper.code()) : page.t("leasehold.bill.title", page.date(page.landlord().chargesFrom().atYear(year).plusMonths(3L * (paper.quarter() - 1))));
    }

    private static List<DocumentPaper> filed(PageContext page, String at, Filed filed) {
        return filed.documents().stream().map(card -> new DocumentPaper(title(page, card), page.t("documents.made", page.dateTime(card.made())), note(page, card),
                links(page, at + "/documents/" + card.id() + "/", card.size()))).toList();
    }

    private static Optional<String> note(PageContext page, DocumentCard card) {
        return card.demand().flatMap(demand -> demand.takenBack().map(back -> page.t("documents.bill.back", page.date(back.atZone(Formats.ZONE).toLocalDate())))
                .or(() -> Optional.of(page.t(card.kind() == DocumentKind.WORKS ? "documents.works.noRights" : "documents.bill.unsent")).filter(_ -> !demand.sent())));
    }

    /** Statements are told apart by their days; what else there is names its year or its quarter itself. */
    private static String title(PageContext page, DocumentCard card) {
        if (card.kind() != DocumentKind.STATEMENT) {
            return card.title();
        }
        var days = DocumentKey.days(card.about());
        var from = days.from();
        var to = days.to();
        return from.getYear() == to.getYear()
                ? page.t("documents.paper.statement", card.title(), dayOfYear(page, from), dayOfYear(page, to), String.valueOf(to.getYear()))
                : page.t("documents.paper.statement.years", card.title(), dayOfYear(page, from), String.valueOf(from.getYear()), dayOfYear(page, to),
                        String.valueOf(to.getYear()));
    }

    private static String dayOfYear(PageContext page, LocalDate day) {
        return Formats.dayOfYear(page.words(), page.locale(), day);
    }

    private static List<DocumentLink> links(PageContext page, String at, long size) {
        return List.of(new DocumentLink(size == 0 ? page.t("documents.pdf") : page.t("documents.pdf.size", (size + KILO - 1) / KILO), at + Variant.STANDARD.address()),
                new DocumentLink(page.t("documents.large"), at + Variant.LARGE_PRINT.address()),
                new DocumentLink(page.t("documents.plain"), at + Variant.PLAIN_TEXT.address()));
    }
}
