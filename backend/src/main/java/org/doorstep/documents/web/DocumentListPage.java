package org.doorstep.documents.web;

import java.util.Arrays;
import java.util.List;

import org.doorstep.documents.ChargePaper;
import org.doorstep.documents.DocumentCard;
import org.doorstep.documents.Variant;
import org.doorstep.platform.web.PageContext;

/**
 * The documents of an account or a lease.
 *
 * @param lead  what is here and what can be made
 * @param more  where another can be asked for; empty where all there can be is listed
 * @param ready what can be had now, made when it is asked for
 * @param filed what was made so far, the latest first
 */
public record DocumentListPage(String title, String back, String lead, String more, List<DocumentPaper> ready, List<DocumentPaper> filed) {

    /**
     * One document and the ways to read it.
     *
     * @param about when it was made; empty for what is made when it is asked for
     * @param files the PDF, the same in large print, and as plain text
     */
    public record DocumentPaper(String title, String about, List<DocumentLink> files) {}

    /** @param label short, for the eye; the title is read out with it */
    public record DocumentLink(String label, String href) {}

    private static final long KILO = 1024;

    static DocumentListPage ofAccount(PageContext page, String account, List<DocumentCard> cards) {
        var at = "/accounts/" + account;
        return new DocumentListPage(page.t("documents.account.title"), at, page.t("documents.account.lead"), at + "/statement", List.of(),
                filed(page, at, cards));
    }

    static DocumentListPage ofLease(PageContext page, String lease, String year, List<DocumentCard> cards) {
        var at = "/service-charges/" + lease.replace("/", "%2F");
        var ready = Arrays.stream(ChargePaper.values()).map(paper -> new DocumentPaper(title(page, paper), "",
                links(page, at + "/" + year + "/documents/" + paper.code() + "/", 0))).toList();
        return new DocumentListPage(page.t("documents.lease.title"), at + "/" + year, page.t("documents.lease.lead"), "", ready, filed(page, at, cards));
    }

    private static String title(PageContext page, ChargePaper paper) {
        return paper.quarter() == 0 ? page.t("documents.paper." + paper.code()) : page.t("documents.paper.bill", paper.quarter());
    }

    private static List<DocumentPaper> filed(PageContext page, String at, List<DocumentCard> cards) {
        return cards.stream().map(card -> new DocumentPaper(card.title(), page.t("documents.made", page.dateTime(card.made())),
                links(page, at + "/documents/" + card.id() + "/", card.size()))).toList();
    }

    private static List<DocumentLink> links(PageContext page, String at, long size) {
        return List.of(new DocumentLink(size == 0 ? page.t("documents.pdf") : page.t("documents.pdf.size", (size + KILO - 1) / KILO), at + Variant.STANDARD.address()),
                new DocumentLink(page.t("documents.large"), at + Variant.LARGE_PRINT.address()),
                new DocumentLink(page.t("documents.plain"), at + Variant.PLAIN_TEXT.address()));
    }
}
