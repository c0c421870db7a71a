package org.doorstep.leasehold.web;

import java.util.List;
import java.util.Optional;

import org.doorstep.leasehold.ConsultationCard;
import org.doorstep.platform.web.PageContext;

/**
 * The consultations somebody may read.
 *
 * @param plans whether the reader may plan one; the face has the last word
 */
public record ConsultationsPage(List<ConsultationLine> lines, boolean plans) {

    /**
     * @param state   until when an answer counts, or that none is asked for now
     * @param changed for the team, that bills of its works are not what they would be now; empty where all are
     */
    public record ConsultationLine(String reference, String title, String about, String state, Optional<String> changed) {}

    static ConsultationsPage of(PageContext page, List<ConsultationCard> cards, boolean plans) {
        return new ConsultationsPage(cards.stream().map(card -> line(page, card)).toList(), plans);
    }

    private static ConsultationLine line(PageContext page, ConsultationCard card) {
        return new ConsultationLine(card.reference(), card.title(), page.t("leasehold.kind." + card.kind().code()) + ", " + card.schedule(),
                card.answerBy().map(day -> page.said("leasehold.answerBy", page.date(day))).orElse(page.t("leasehold.noAnswer")),
                Optional.of(card.changed()).filter(count -> count > 0).map(count -> page.count("leasehold.sum.changed", count)));
    }
}
