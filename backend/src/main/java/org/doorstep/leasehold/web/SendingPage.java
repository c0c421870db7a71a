package org.doorstep.leasehold.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.leasehold.Bills.ChangedBills;
import org.doorstep.leasehold.Bills.OpenCount;
import org.doorstep.leasehold.Bills.Sending;
import org.doorstep.leasehold.RightsSummary;
import org.doorstep.leasehold.UnservedLetter;
import org.doorstep.leasehold.model.BillRule;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * How the sending of bills stands, for the leasehold team.
 *
 * @param standing whether bills go out, in a sentence
 * @param sends    whether they can be sent now
 * @param counts   how many bills a person has to look at by each reason; each leads to these alone
 * @param rows     a page of them
 * @param first    address of the first page; empty on it
 * @param next     address of the next page; empty on the last
 * @param putRight schedules' years whose changed quarters, or what they came to, can be put right together
 * @param running  those that are, each in a sentence
 * @param unexplained schedules' years that wait for invoices of some heads, or for the word that there are none
 * @param typed    what was sent last, shown again when it was not taken
 * @param limited  heads of leases' years that the estimates of a Right to Buy limit
 * @param limits   how many there are, in a sentence
 * @param letters  that reached nobody, each with whom it was for and why
 * @param compares whether the reader may say that the summary was compared; its text is on the page then
 */
public record SendingPage(
        String standing, boolean sends, List<OpenLink> counts, List<Option> putRight, List<String> running, List<NoCosts> unexplained, Map<String, String> typed, List<String> heads, List<List<Cell>> rows, Optional<String> first, Optional<String> next, List<String> limitedHeads, List<List<Cell>> limited, String limits, List<String> letterHeads, List<List<Cell>> letters, boolean compares,
        Optional<RightsSummary.Version> rights, String textHash) {

    public record OpenLink(String text, String href) {}

    /** @param heads their codes with commas between */
    public record NoCosts(String which, String heads, String text) {}

    /** @param why the reason of those that are shown; empty: of all. @param after the last that was seen. @param typed what was sent and not taken */
    record Shown(String why, String after, Map<String, String> typed) {}

    static SendingPage of(PageContext page, Sending sending, Shown shown) {
        var why = shown.why();
        var after = shown.after();
        var checked = sending.checked().isPresent();
        return new SendingPage(page.t(checked ? "leasehold.sending.goes" : "leasehold.sending.stopped"), checked, counts(page, sending),
                sending.changed().stream().filter(changed -> !changed.running())
                        .map(changed -> Option.of(changed.which(), page.t("leasehold.putRight.of", called(page, changed), page.count("leasehold.putRight.leases", changed.leases())), others(page, changed))).toList(),
                sending.changed().stream().filter(ChangedBills::running).map(changed -> page.t("leasehold.putRight.now", called(page, changed))).toList(),
                sending.unexplained().stream().map(one -> new NoCosts(one.which(), String.join(",", one.heads()),
                        page.t("leasehold.noCosts.of", one.name() + ", " + LeasesPage.label(page, one.year()), String.join(", ", one.names())))).toList(), shown.typed(),
                List.of(page.t("leasehold.sending.lease"), page.t("leasehold.sending.bill"), page.t("leasehold.sending.why"), page.t("leasehold.cost.amount")),
                sending.open().stream().map(open -> List.of(
                        Cell.link(open.lease(), LeasesPage.href(open.lease(), open.year()) + "/bills/" + open.number()),
                        Cell.of(bill(page, open.number()) + ", " + LeasesPage.label(page, open.year())),
                        Cell.of(page.t("leasehold.sending.why." + open.why())), Cell.figure(Formats.money(open.shouldBe())))).toList(),
                Optional.of(at(why, "")).filter(_ -> !after.isEmpty()), sending.next().map(last -> at(why, last)),
                List.of(page.t("leasehold.sending.lease"), page.t("leasehold.limited.head"), page.t("leasehold.limited.most"), page.t("leasehold.limited.estimated"), page.t("leasehold.limited.notSpent")),
                sending.limited().stream().map(head -> List.of(Cell.link(head.lease(), LeasesPage.href(head.lease(), head.year())), Cell.of(head.head() + ", " + LeasesPage.label(page, head.year())),
                        Cell.figure(Formats.money(head.most())), Cell.figure(Formats.money(head.over().estimate())), Cell.figure(Formats.money(head.over().actual())))).toList(),
                page.count("leasehold.limited.count", sending.limits()),
                List.of(page.t("leasehold.sending.lease"), page.t("leasehold.unsent.letter"), page.t("leasehold.unsent.people"), page.t("leasehold.sending.why"), page.t("leasehold.unsent.since")),
                sending.letters().stream().map(letter -> letter(page, letter)).toList(),
                !checked && sending.confirms() && sending.rights().isPresent(), sending.rights(), sending.textHash());
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    private static @Nullable String others(PageContext page, ChangedBills changed) {
        return changed.others().isEmpty() ? null : page.t("leasehold.putRight.others", String.join(", ", changed.others()));
    }

    private static String called(PageContext page, ChangedBills changed) {
        var schedule = changed.name() + ", " + LeasesPage.label(page, changed.year());
        return changed.balance() ? page.t("leasehold.putRight.balance", schedule) : schedule;
    }

    /** The lease's page says where letters to it go. */
    private static List<Cell> letter(PageContext page, UnservedLetter letter) {
        return List.of(Cell.link(letter.lease(), LeasesPage.href(letter.lease())), Cell.of(page.t("leasehold.unsent." + letter.kind(), letter.reference())),
                Cell.of(letter.people().isEmpty() ? page.t("leasehold.unsent.nobody") : String.join(", ", letter.people())),
                Cell.of(page.t("leasehold.unsent.why." + letter.why())), Cell.of(page.shortDate(letter.since())));
    }

    /** Those of one reason, and all of them where there are several. */
    private static List<OpenLink> counts(PageContext page, Sending sending) {
        var each = sending.counts().stream().map(count -> new OpenLink(page.t("leasehold.sending.count", page.t("leasehold.sending.why." + count.why()), count.bills()), at(count.why(), "")));
        return sending.counts().size() < 2 ? each.toList() : Stream.concat(each,
                Stream.of(new OpenLink(page.t("leasehold.sending.all", sending.counts().stream().mapToLong(OpenCount::bills).sum()), at("", "")))).toList();
    }

    private static String at(String why, String after) {
        var asked = Stream.of(Map.entry("why", why), Map.entry("after", after)).filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)).toList();
        return asked.isEmpty() ? BillsPages.SENDING : BillsPages.SENDING + "?" + String.join("&", asked);
    }

    private static String bill(PageContext page, int number) {
        return number == BillRule.BALANCE ? page.t("leasehold.sending.balance") : page.t("leasehold.sending.quarter", number);
    }
}
