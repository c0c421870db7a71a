package org.doorstep.documents.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.doorstep.documents.DocumentCard;
import org.doorstep.documents.DocumentCard.Demand;
import org.doorstep.documents.DocumentKind;
import org.doorstep.leasehold.SentBill;
import org.doorstep.leasehold.SentWorks;

/** Which bill a filed paper shows: the one that stood when it was made. The list says what became of that one. A bill of works has a reference of its own. */
record BillFates(List<SentBill> sent, List<SentWorks> works) {

    /** Whether papers of such bills tell what became of them. */
    static boolean has(DocumentCard card) {
        return card.kind() == DocumentKind.BILL || card.kind() == DocumentKind.WORKS;
    }

    DocumentCard of(DocumentCard card) {
        return switch (card.kind()) {
            case BILL -> card.with(demand(card));
            case WORKS -> card.with(new Demand(card.demand().map(Demand::sent).orElse(true), takenBack(card.about())));
            case STATEMENT, ESTIMATE, ACTUALS, NOTICE -> card;
        };
    }

    private Demand demand(DocumentCard card) {
        var last = sent.stream().filter(ofPart(card.about())).filter(bill -> !bill.sent().isAfter(card.made())).reduce((_, later) -> later);
        var stood = last.filter(bill -> bill.takenBack().filter(back -> !back.isAfter(card.made())).isEmpty());
        return new Demand(stood.isPresent(), stood.flatMap(SentBill::takenBack));
    }

    private Optional<Instant> takenBack(String reference) {
        return works.stream().filter(bill -> bill.reference().equals(reference)).findFirst().flatMap(SentWorks::takenBack);
    }

    /** A bill's part is its year and its number. */
    private static Predicate<SentBill> ofPart(String part) {
        return bill -> part.equals(bill.year() + "-" + bill.number());
    }
}
