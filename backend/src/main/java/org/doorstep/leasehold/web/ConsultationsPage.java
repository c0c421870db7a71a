package org.doorstep.leasehold.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.leasehold.ConsultationCard;
import org.doorstep.leasehold.ConsultationKind;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;

/**
 * The consultations somebody may read, and for the team the form that plans one.
 *
 * @param plans whether the reader may plan one; the face has the last word
 * @param kinds to choose from
 * @param typed what was sent last, shown again when it was not taken
 */
public record ConsultationsPage(List<ConsultationLine> lines, boolean plans, List<Option> kinds, Map<String, String> typed) {

    /**
     * @param state   until when an answer counts, or that none is asked for now
     * @param changed for the team, that bills of its works are not what they would be now; empty where all are
     */
    public record ConsultationLine(String reference, String title, String about, String state, Optional<String> changed) {}

    static ConsultationsPage of(PageContext page, List<ConsultationCard> cards, boolean plans, Map<String, String> typed) {
        return new ConsultationsPage(cards.stream().map(card -> line(page, card)).toList(), plans,
                Arrays.stream(ConsultationKind.values()).map(kind -> Option.of(kind.code(), page.t("leasehold.kind." + kind.code()))).toList(), typed);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    private static ConsultationLine line(PageContext page, ConsultationCard card) {
        return new ConsultationLine(card.reference(), card.title(), page.t("leasehold.kind." + card.kind().code()) + ", " + card.schedule(),
                card.answerBy().map(day -> page.t("leasehold.answerBy", page.date(day))).orElse(page.t("leasehold.noAnswer")),
                Optional.of(card.changed()).filter(count -> count > 0).map(count -> page.count("leasehold.sum.changed", count)));
    }
}
