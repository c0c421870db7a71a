package org.doorstep.leasehold.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.doorstep.leasehold.ConsultationKind;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;

/**
 * The form that plans a consultation.
 *
 * @param kinds to choose from
 * @param typed what was sent last, shown again when it was not taken
 */
public record PlanningPage(List<Option> kinds, Map<String, String> typed) {

    static PlanningPage of(PageContext page, Map<String, String> typed) {
        return new PlanningPage(Arrays.stream(ConsultationKind.values()).map(kind -> Option.of(kind.code(), page.t("leasehold.kind." + kind.code()))).toList(), typed);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
