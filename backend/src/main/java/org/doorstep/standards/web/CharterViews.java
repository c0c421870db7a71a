package org.doorstep.standards.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.standards.DueWords;
import org.doorstep.standards.Standard;
import org.doorstep.standards.Standards;
import org.doorstep.standards.web.CharterView.Group;
import org.doorstep.standards.web.CharterView.Link;

/** Builds the lists of charters: areas first, so that no page is long. */
final class CharterViews {

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
        return Optional.of(area.isEmpty() ? areas(wanted) : standards(wanted, area)).filter(view -> !view.groups().isEmpty());
    }

    private CharterView areas(List<String> charters) {
        var groups = charters.stream().map(charter -> new Group(name(charter), areas(charter))).toList();
        return new CharterView(page.t("standards.title"), page.t("standards.intro"), true, groups, others(charters));
    }

    private CharterView standards(List<String> charters, String area) {
        var groups = new ArrayList<Group>();
        for (var charter : charters) {
            var here = standards.of(page.user(), charter).stream().filter(standard -> standard.area().equals(area)).toList();
            add(groups, name(charter), here.stream().filter(standard -> standard.inForceOn(today)).toList());
            add(groups, page.t("standards.not-now", name(charter)), here.stream().filter(standard -> !standard.inForceOn(today)).toList());
        }
        var title = groups.isEmpty() ? "" : page.t("standards.area." + area);
        return new CharterView(title, "", false, groups, List.of());
    }

    private List<Link> areas(String charter) {
        var counts = new LinkedHashMap<String, Integer>();
        standards.of(page.user(), charter).forEach(standard -> counts.merge(standard.area(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(area -> new Link(page.t("standards.area." + area.getKey()),
                        "/standards?charter=" + charter + "&area=" + area.getKey(), page.count("standards.count", area.getValue())))
                .toList();
    }

    private void add(List<Group> groups, String heading, List<Standard> here) {
        if (!here.isEmpty()) {
            groups.add(new Group(heading, here.stream().map(this::link).toList()));
        }
    }

    private Link link(Standard standard) {
        return new Link(page.t(standard.words()), "/standards/" + standard.id(),
                DueWords.limit(page.words(), page.locale(), standard.limit()));
    }

    private List<Link> others(List<String> shown) {
        return standards.charters(page.user()).stream()
                .filter(charter -> !shown.contains(charter))
                .map(charter -> new Link(name(charter), "/standards?charter=" + charter, ""))
                .toList();
    }

    private String name(String charter) {
        return page.t("standards.charter." + charter);
    }
}
