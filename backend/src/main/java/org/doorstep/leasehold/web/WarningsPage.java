package org.doorstep.leasehold.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.leasehold.CostDecision;
import org.doorstep.leasehold.CostWarning;
import org.doorstep.leasehold.LateCosts.Pages;
import org.doorstep.leasehold.LateCosts.Warnings;
import org.doorstep.leasehold.WorksNotBilled;
import org.doorstep.leasehold.WorksWarning;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Option;

/**
 * Costs about to be late, and late ones, for the leasehold team.
 *
 * @param soonCount how many can still be saved, in a sentence; empty where there is none
 * @param soon      a page of them, the most pressing first
 * @param undecided how many late ones wait for a decision, in a sentence
 * @param late      a page of these, those first
 * @param decisions to choose from
 * @param works     that were not billed to every lease
 * @param notBilled those the team said are not
 * @param again     the references of these, whose reasons can be taken back
 * @param mailFails that the team's mail fails, in a sentence; empty while it does not
 * @param typed     what was sent last, shown again when it was not taken
 * @param at        which page of each list it is: it is sent with what is ticked, so that it is shown again
 */
public record WarningsPage(
        List<String> heads, Optional<String> soonCount, Ticks soon, String undecided, Ticks late, List<Option> decisions,
        List<String> worksHeads, List<List<Cell>> works, List<String> notBilledHeads, List<List<Cell>> notBilled, List<String> again, Optional<String> mailFails, Map<String, String> typed, Pages at) {

    private static final String HREF = "/service-charges/warnings";
    static final String SOON = "soon";
    static final String LATE = "late";

    /**
     * Costs to tick.
     *
     * @param id       of the first box; what is wrong with those that were sent is said at theirs
     * @param all      address of the same page with all of them ticked
     * @param previous address of the page before; empty on the first
     * @param next     empty on the last
     */
    public record Ticks(String id, List<TickRow> rows, String all, Optional<String> previous, Optional<String> next) {}

    /** @param cells the first names it */
    public record TickRow(String reference, boolean ticked, List<Cell> cells) {}

    /** Those that a form or an address names; the first of what it does not. */
    static Pages pages(Map<String, String> fields) {
        return new Pages(YearNumber.of(fields.getOrDefault(SOON, "")), YearNumber.of(fields.getOrDefault(LATE, "")));
    }

    static String href(Pages pages) {
        return pages.equals(Pages.FIRST) ? HREF : at(pages, "");
    }

    /** All of a list, as if they had been ticked and sent: for whoever tells of or decides them alike. */
    static Map<String, String> ticked(Warnings warnings, String list) {
        return switch (list) {
            case SOON -> Map.of("cost", references(warnings.soon()));
            case LATE -> Map.of("cost", references(toDecide(warnings)), "decision", "");
            default -> Map.of();
        };
    }

    /** Those that are too late, and with the first of them what is too late in another country alone. */
    private static List<CostWarning> toDecide(Warnings warnings) {
        return Stream.concat(warnings.soon().stream().filter(cost -> cost.lateAbroadAlone() && warnings.pages().late() == 1), warnings.late().stream()).toList();
    }

    private static String references(List<CostWarning> costs) {
        return costs.stream().map(CostWarning::reference).collect(Collectors.joining(","));
    }

    static WarningsPage of(PageContext page, Warnings warnings, Map<String, String> typed) {
        var deciding = typed.containsKey("decision") || warnings.soon().isEmpty();
        var at = warnings.pages();
        return new WarningsPage(List.of(page.t("leasehold.cost.what"), page.t("leasehold.warnings.where"), page.t("leasehold.warnings.leases"),
                        page.t("leasehold.warnings.lastDay"), page.t("leasehold.warnings.left"), page.t("leasehold.cost.amount")),
                Optional.of(warnings.soonCount()).filter(count -> count > 0).map(count -> page.count("leasehold.warnings.count", count)),
                new Ticks(deciding ? SOON : "cost", rows(page, warnings.soon(), deciding ? Map.of() : typed), at(at, SOON),
                        Optional.of(at(new Pages(at.soon() - 1, at.late()), "")).filter(_ -> at.soon() > 1),
                        Optional.of(at(new Pages(at.soon() + 1, at.late()), "")).filter(_ -> warnings.moreSoon())), page.count("leasehold.warnings.undecided", warnings.undecided()),
                new Ticks(deciding ? "cost" : LATE, toDecide(warnings).stream().map(cost -> row(cost, deciding ? typed : Map.of(), decidedRow(page, cost))).toList(), at(at, LATE),
                        Optional.of(at(new Pages(at.soon(), at.late() - 1), "")).filter(_ -> at.late() > 1),
                        Optional.of(at(new Pages(at.soon(), at.late() + 1), "")).filter(_ -> warnings.moreLate())),
                Arrays.stream(CostDecision.values()).map(each -> Option.of(each.code(), page.t("leasehold.late." + each.code()))).toList(),
                List.of(page.t("leasehold.warnings.works.what"), page.t("leasehold.warnings.works.since"), page.t("leasehold.warnings.works.leases"),
                        page.t("leasehold.warnings.lastDay"), page.t("leasehold.warnings.left")),
                warnings.works().stream().map(works -> works(page, works)).toList(),
                List.of(page.t("leasehold.warnings.works.what"), page.t("leasehold.notBilled.why"), page.t("leasehold.notBilled.by")),
                warnings.notBilled().stream().map(works -> notBilled(page, works)).toList(),
                warnings.notBilled().stream().map(WorksNotBilled::consultation).toList(),
                warnings.mailFailsSince().map(day -> page.t("leasehold.warnings.mail", page.date(day))), typed, at);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    private static String at(Pages pages, String tick) {
        return "%s?soon=%d&late=%d%s".formatted(HREF, pages.soon(), pages.late(), tick.isEmpty() ? "" : "&tick=" + tick);
    }

    private static List<TickRow> rows(PageContext page, List<CostWarning> costs, Map<String, String> typed) {
        return costs.stream().map(cost -> row(cost, typed, row(page, cost, left(page, cost)))).toList();
    }

    private static TickRow row(CostWarning cost, Map<String, String> typed, List<Cell> cells) {
        return new TickRow(cost.reference(), Arrays.asList(typed.getOrDefault("cost", "").split(",")).contains(cost.reference()), cells);
    }

    private static List<Cell> decidedRow(PageContext page, CostWarning cost) {
        return row(page, cost, cost.lateAbroadAlone() ? cost.abroadDecided().map(decision -> page.t("leasehold.late." + decision.code())).orElseGet(() -> page.t("leasehold.warnings.late")) : left(page, cost));
    }

    private static List<Cell> row(PageContext page, CostWarning cost, String left) {
        return List.of(Cell.of(cost.what() + ", " + cost.supplier() + ", " + cost.reference()),
                Cell.of(cost.scheduleName() + ", " + cost.head()), Cell.of(leases(page, cost)), Cell.of(page.date(cost.lastDay())), Cell.of(left),
                Cell.figure(Formats.money(cost.amount())));
    }

    /** How many are left, and which: whoever names nobody has to be found before the last day. */
    private static String leases(PageContext page, CostWarning cost) {
        var left = page.t(cost.left().size() < cost.leases() ? "leasehold.warnings.leases.more" : "leasehold.warnings.leases.all", cost.leases(), String.join(", ", cost.left()));
        return cost.abroad().isEmpty() ? left
                : left + ". " + page.t(cost.abroadLate() ? "leasehold.warnings.abroad.late" : "leasehold.warnings.abroad", String.join(", ", cost.abroad()));
    }

    private static List<Cell> works(PageContext page, WorksWarning works) {
        return List.of(Cell.link(works.title() + ", " + works.consultation(), "/consultations/" + works.consultation()),
                Cell.of(page.t(works.invoiced() ? "leasehold.warnings.works.invoice" : "leasehold.warnings.works.contract", page.date(works.since()))),
                Cell.of(String.valueOf(works.leases())), Cell.of(page.date(works.lastDay())),
                Cell.of(works.late() ? page.t("leasehold.warnings.works.late") : page.count("leasehold.warnings.days", works.daysLeft())));
    }

    private static List<Cell> notBilled(PageContext page, WorksNotBilled works) {
        return List.of(Cell.link(works.title() + ", " + works.consultation(), "/consultations/" + works.consultation()), Cell.of(works.why()),
                Cell.of(page.t("leasehold.notBilled.said", works.by(), page.date(works.at().atZone(Formats.ZONE).toLocalDate()))));
    }

    private static String left(PageContext page, CostWarning cost) {
        return cost.decided().map(decision -> page.t("leasehold.late." + decision.code()))
                .orElseGet(() -> cost.late() ? page.t("leasehold.warnings.late") : page.count("leasehold.warnings.days", cost.daysLeft()));
    }
}
