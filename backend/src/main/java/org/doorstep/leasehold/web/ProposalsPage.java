package org.doorstep.leasehold.web;

import java.util.List;

import org.doorstep.leasehold.MajorWorks.Proposal;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;

/** Proposals to pay for works over time that nobody has answered, for the team. */
public record ProposalsPage(List<String> heads, List<List<Cell>> rows) {

    static ProposalsPage of(PageContext page, List<Proposal> proposals) {
        return new ProposalsPage(List.of(page.t("leasehold.waiting.what"), page.t("leasehold.sending.lease"), page.t("leasehold.works.over"),
                page.t("leasehold.waiting.asked"), page.t("leasehold.cost.amount")),
                proposals.stream().map(proposal -> List.of(Cell.link(proposal.title() + ", " + proposal.bill(), LeasesPage.href(proposal.lease()) + "/works"),
                        Cell.of(proposal.lease()), Cell.of(WorksPage.terms(page, proposal.months(), proposal.interest())),
                        Cell.of(page.date(proposal.proposed().atZone(Formats.ZONE).toLocalDate())), Cell.figure(page.money(proposal.amount())))).toList());
    }
}
