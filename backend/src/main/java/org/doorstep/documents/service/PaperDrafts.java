package org.doorstep.documents.service;

import java.util.Locale;

import org.doorstep.accounts.Statement;
import org.doorstep.documents.ChargePaper;
import org.doorstep.documents.model.DocumentKey;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.Leasehold;
import org.doorstep.leasehold.MajorWorks;
import org.doorstep.leasehold.ServedNotice;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Every kind of document, each by who writes it. */
@Component
class PaperDrafts {

    private final StatementDrafts statements;
    private final ChargeDrafts charges;
    private final NoticeDrafts notices;
    private final WorksDrafts bills;
    private final Leasehold leasehold;
    private final MajorWorks works;

    PaperDrafts(StatementDrafts statements, ChargeDrafts charges, NoticeDrafts notices, WorksDrafts bills, Leasehold leasehold, MajorWorks works) {
        this.bills = bills;
        this.works = works;
        this.statements = statements;
        this.charges = charges;
        this.notices = notices;
        this.leasehold = leasehold;
    }

    Draft statement(Statement statement, Locale locale) {
        return statements.of(statement, locale);
    }

    /** Empty when the caller sees no such year of the lease. */
    Mono<Draft> charges(CurrentUser user, String lease, int year, ChargePaper paper, Locale locale) {
        return paper.quarter() == 0
                ? leasehold.year(user, lease, year).flatMap(view -> charges.of(paper, view, locale))
                : leasehold.bill(user, lease, year, paper.quarter()).flatMap(bill -> charges.bill(bill, locale));
    }

    Mono<Boolean> isThere(CurrentUser user, String lease, int year, ChargePaper bill) {
        return leasehold.bill(user, lease, year, bill.quarter()).hasElement();
    }

    /** Empty when the caller sees no such bill of works. */
    Mono<Draft> works(CurrentUser user, String lease, String bill, Locale locale) {
        return works.bill(user, lease, bill).flatMap(demand -> bills.of(demand, locale));
    }

    /** Whether a paper of before is that of a bill of works. */
    boolean isTheWorks(StoredDocument before, DocumentKey key, Locale locale) {
        return bills.isTheSame(before, key, locale);
    }

    /** What became of the bills of a lease. */
    Mono<BillFates> fates(String lease) {
        return Mono.zip(leasehold.sent(ChargeDrafts.SYSTEM, lease), works.sent(ChargeDrafts.SYSTEM, lease), BillFates::new);
    }

    Draft notice(ServedNotice notice, Locale locale) {
        return notices.of(notice, locale);
    }
}
