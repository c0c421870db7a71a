package org.doorstep.documents.service;

import java.util.List;
import java.util.function.Predicate;

import org.doorstep.documents.DocumentCard;
import org.doorstep.documents.DocumentCard.Demand;
import org.doorstep.documents.DocumentKind;
import org.doorstep.leasehold.SentBill;

/** Which bill a filed paper shows: the one that stood when it was made. The list says what became of that one. */
record BillFates(List<SentBill> sent) {

    DocumentCard of(DocumentCard card) {
        return card.kind() == DocumentKind.BILL ? card.with(demand(card)) : card;
    }

    private Demand demand(DocumentCard card) {
        var last = sent.stream().filter(ofPart(card.about())).filter(bill -> !bill.sent().isAfter(card.made())).reduce((_, later) -> later);
        var stood = last.filter(bill -> bill.takenBack().filter(back -> !back.isAfter(card.made())).isEmpty());
        return new Demand(stood.isPresent(), stood.flatMap(SentBill::takenBack));
    }

    /** A bill's part is its year and its number. */
    private static Predicate<SentBill> ofPart(String part) {
        return bill -> part.equals(bill.year() + "-" + bill.number());
    }
}
