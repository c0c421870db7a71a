package org.doorstep.leasehold.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.leasehold.AskedFirst;
import org.doorstep.leasehold.CostlyHeads.CostlyHead;
import org.doorstep.leasehold.CostlyHeads.Listed;
import org.doorstep.leasehold.Spending;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Option;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Heads leaseholders may have had to be asked about, for the leasehold team.
 *
 * @param open    how many wait for an answer, in a sentence
 * @param answers to choose from
 * @param kinds   of what a head may be for
 * @param apart   put behind the ids of the other form's fields: of the one that was not sent
 * @param typed   what was sent last, shown again when it was not taken
 */
public record CostlyHeadsPage(String open, List<String> heads, List<List<Cell>> rows, List<Option> answers, List<Option> kinds, String apart, Map<String, String> typed) {

    static CostlyHeadsPage of(PageContext page, Listed listed, Map<String, String> typed) {
        return new CostlyHeadsPage(page.count("leasehold.costly.open", listed.open()),
                List.of(page.t("leasehold.costly.name"), page.t("leasehold.costly.what"), page.t("leasehold.costly.spending"), page.t("leasehold.costly.spent"), page.t("leasehold.costly.dearest"),
                        page.t("leasehold.costly.said")),
                listed.heads().stream().map(head -> List.of(Cell.link(head.name(), address(head)), Cell.of(head.scheduleName() + ", " + head.headName()),
                        Cell.of(page.t("leasehold.costly.spending." + head.spending().map(Spending::code).orElse("unsaid"))),
                        Cell.figure(Formats.money(head.spent())), Cell.figure(Formats.money(head.dearest())), said(page, head))).toList(),
                Arrays.stream(AskedFirst.values()).map(each -> Option.of(each.code(), page.t("leasehold.costly." + each.code()))).toList(),
                Arrays.stream(Spending.values()).map(each -> Option.of(each.code(), page.t("leasehold.costly.spending." + each.code()))).toList(),
                typed.containsKey("spending") ? "-answer" : "", typed);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /**
     * The number of a cost as one of the forms begins.
     *
     * @param sorts whether that form says what the cost is for; the other says whether leaseholders were asked
     */
    public String head(boolean sorts) {
        boolean sent = typed.containsKey("spending") || typed.containsKey("answer");
        return !sent || sorts == typed.containsKey("spending") ? value("head") : "";
    }

    /** The same page with its schedule's costs alone, at the forms with its number in them. */
    private static String address(CostlyHead head) {
        return UriComponentsBuilder.fromPath("/service-charges/costly").queryParam("schedule", "{schedule}").queryParam("head", "{head}").fragment("costly-sort")
                .encode().buildAndExpand(head.schedule(), head.name()).toUriString();
    }

    private static Cell said(PageContext page, CostlyHead head) {
        return head.consultation().map(reference -> Cell.link(reference, "/consultations/" + reference))
                .orElseGet(() -> Cell.of(page.t("leasehold.costly." + head.answer().map(AskedFirst::code)
                        .orElse(head.spending().equals(Optional.of(Spending.NEITHER)) ? "needless" : "nothing"))));
    }
}
