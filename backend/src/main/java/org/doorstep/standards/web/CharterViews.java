package org.doorstep.standards.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.standards.DueWords;
import org.doorstep.standards.Standard;
import org.doorstep.standards.Standards;
import org.doorstep.standards.web.CharterView.Group;
import org.doorstep.standards.web.CharterView.Link;

/** Builds the lists of charters: areas first, so that no page is long. */
final class CharterViews {

    private static final String LAW = "national";
    private static final String DAMP = "damp-mould";

    private final Standards standards;
    private final PageContext page;
    private final LocalDate today;

    CharterViews(Standards standards, PageContext page) {
        this.standards = standards;
        this.page = page;
        this.today = LocalDate.ofInstant(page.now(), Formats.ZONE);
    }

    /**
     * The landlord's charters by area; one charter; or one area of one charter.
     *
     * @return empty where there is no such charter or area
     */
    Optional<CharterView> of(String charter, String area) {
        var wanted = charter.isEmpty() ? standards.landlordsOwn(page.user()) : List.of(charter);
        if (!standards.charters(page.user()).containsAll(wanted)) {
            return Optional.empty();
        }
        return Optional.of(area.isEmpty() ? areas(wanted, !charter.isEmpty()) : standards(wanted, area)).filter(view -> !view.groups().isEmpty());
    }

    /** Of what binds this landlord each subject is there once; on its page stands whose promise each is. */
    private CharterView areas(List<String> charters, boolean one) {
        var group = one ? new Group(name(charters.getFirst()), areas(charters, "charter=" + charters.getFirst() + "&"))
                : new Group(page.t("standards.subjects"), areas(charters, ""));
        return one && isAnothers(standards, page, charters.getFirst())
                ? new CharterView(page.t("standards.charter.own", name(charters.getFirst())), page.t("standards.others.intro", name(charters.getFirst()), page.landlord().name()), true, List.of(group), others(charters))
                : new CharterView(page.t("standards.title"), page.t("standards.intro"), true, List.of(group), others(charters));
    }

    private CharterView standards(List<String> charters, String area) {
        var here = new LinkedHashMap<String, List<Standard>>();
        charters.forEach(charter -> standards.of(page.user(), charter).stream().filter(standard -> standard.area().equals(area))
                .forEach(standard -> here.computeIfAbsent(name(charter), _ -> new ArrayList<>()).add(standard)));
        var groups = new ArrayList<Group>();
        here.forEach((whose, all) -> {
            add(groups, whose, all.stream().filter(standard -> standard.inForceOn(today)).toList());
            add(groups, page.t("standards.not-now", whose), all.stream().filter(standard -> !standard.inForceOn(today)).toList());
        });
        var title = groups.isEmpty() ? "" : page.t("standards.area." + area);
        return new CharterView(title, "", false, groups, List.of());
    }

    private List<Link> areas(List<String> charters, String asked) {
        var counts = new TreeMap<String, Integer>(Comparator.comparing(area -> page.t("standards.area." + area)));
        charters.forEach(charter -> standards.of(page.user(), charter).forEach(standard -> counts.merge(standard.area(), 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(area -> new Link(page.t("standards.area." + area.getKey()), "/standards?" + asked + "area=" + area.getKey(), page.count("standards.count", area.getValue())))
                .toList();
    }

    private void add(List<Group> groups, String whose, List<Standard> here) {
        here.stream().collect(Collectors.groupingBy(CharterViews::theme, LinkedHashMap::new, Collectors.toList())).forEach((theme, all) ->
                groups.add(new Group(theme.isEmpty() ? whose : page.t("standards.theme." + theme, whose), all.stream().map(standard -> link(standard, !theme.isEmpty())).toList())));
    }

    /** The law of dangers says the same of each kind; of other subjects nothing is said twice. */
    private static String theme(Standard standard) {
        var dangers = standard.when().getOrDefault("hazard-type", Set.of());
        if (dangers.isEmpty()) {
            return "";
        }
        return !dangers.contains(DAMP) ? "other" : dangers.size() == 1 ? "damp" : "emergency";
    }

    /** @param themed whether the heading over it says what it is about */
    private Link link(Standard standard, boolean themed) {
        return new Link(themed ? DueWords.sentence(page, standard.id(), standard.words()) : page.t(standard.words()), "/standards/" + standard.id(), "");
    }

    private List<Link> others(List<String> shown) {
        return standards.charters(page.user()).stream()
                .filter(charter -> !shown.contains(charter))
                .map(charter -> new Link(name(charter), "/standards?charter=" + charter, ""))
                .toList();
    }

    private String name(String charter) {
        return name(standards, page, charter);
    }

    /** Whether another landlord gave it, so that nobody holds this one to it. */
    static boolean isAnothers(Standards standards, PageContext page, String charter) {
        return !standards.landlordsOwn(page.user()).contains(charter);
    }

    /** A resident knows their landlord, and no charter by whose words it was written. */
    static String name(Standards standards, PageContext page, String charter) {
        return charter.equals(LAW) || isAnothers(standards, page, charter) ? page.t("standards.charter." + charter)
                : page.t("standards.charter.own", page.landlord().name());
    }
}
