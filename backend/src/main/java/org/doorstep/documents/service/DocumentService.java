package org.doorstep.documents.service;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.Period;
import org.doorstep.accounts.StatementOutcome;
import org.doorstep.documents.ChargePaper;
import org.doorstep.documents.DocumentFile;
import org.doorstep.documents.Documents;
import org.doorstep.documents.DocumentCard;
import org.doorstep.documents.Filed;
import org.doorstep.documents.Folder;
import org.doorstep.documents.Form;
import org.doorstep.documents.StatementPaper;
import org.doorstep.documents.Variant;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.Consultations;
import org.doorstep.leasehold.Stage;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Asks the module it is about, as the caller; then has the document made or found. */
@Service
class DocumentService implements Documents {

    private final Entitled entitled;
    private final Shelf shelf;
    private final Cabinet cabinet;
    private final Accounts accounts;
    private final Consultations consultations;
    private final PaperDrafts drafts;

    DocumentService(Entitled entitled, Shelf shelf, Cabinet cabinet, Accounts accounts, Consultations consultations, PaperDrafts drafts) {
        this.entitled = entitled;
        this.shelf = shelf;
        this.cabinet = cabinet;
        this.accounts = accounts;
        this.consultations = consultations;
        this.drafts = drafts;
    }

    @Override
    public Mono<Filed> filed(CurrentUser user, Folder folder, Optional<UUID> before) {
        return entitled.to(user, folder).flatMap(theirs -> shelf.filed(folder, before, PAGE + 1).collectList()
                .flatMap(found -> newer(folder, before).flatMap(newer -> shown(folder, theirs, found).map(shown -> new Filed(shown, newer,
                        found.size() > PAGE ? Optional.of(new Filed.Page(Optional.of(found.get(PAGE - 1).id()))) : Optional.empty())))));
    }

    private Mono<List<DocumentCard>> shown(Folder folder, Entitled.Theirs theirs, List<DocumentCard> found) {
        var page = found.subList(0, Math.min(PAGE, found.size()));
        return shelf.agreements(page.stream().map(DocumentCard::id).toList()).map(made ->
                        page.stream().filter(card -> theirs.has(Optional.ofNullable(made.get(card.id())))).toList())
                .flatMap(cards -> cards.stream().noneMatch(BillFates::has) ? Mono.just(cards)
                        : drafts.fates(folder.reference()).map(fates -> cards.stream().map(fates::of).toList()));
    }

    /** The page that ends with the document before which this one begins. */
    private Mono<Optional<Filed.Page>> newer(Folder folder, Optional<UUID> before) {
        return Mono.justOrEmpty(before).flatMap(last -> shelf.newer(folder, last, PAGE).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .map(begins -> Optional.of(new Filed.Page(begins))).defaultIfEmpty(Optional.empty());
    }

    @Override
    public Mono<DocumentFile> open(CurrentUser user, Folder folder, UUID id, Variant variant) {
        return entitled.to(user, folder).flatMap(theirs -> shelf.find(folder, id).filter(document -> theirs.has(document.agreement()))).flatMap(document -> cabinet.file(document, variant));
    }

    @Override
    public Mono<StatementPaper> statement(CurrentUser user, String account, Period period, Form form) {
        return accounts.statement(user, account, period).flatMap(outcome -> switch (outcome) {
            case StatementOutcome.Drawn(var statement) -> cabinet.chosen(user, drafts.statement(statement, form.locale()), form.variant(), CHOSEN)
                    .map(StatementPaper.Made::new);
            case StatementOutcome.Wrong(_, var problems) -> Mono.just(new StatementPaper.Wrong(problems));
            case StatementOutcome.NotHere _ -> Mono.just(new StatementPaper.NotHere());
        });
    }

    @Override
    public Mono<List<ChargePaper>> papers(CurrentUser user, String lease, int year) {
        return drafts.isThere(user, lease, year, ChargePaper.BILL_5)
                .map(balanced -> Arrays.stream(ChargePaper.values()).filter(paper -> balanced || paper != ChargePaper.BILL_5).toList());
    }

    @Override
    public Mono<DocumentFile> charges(CurrentUser user, String lease, int year, ChargePaper paper, Form form) {
        return drafts.charges(user, lease, year, paper, form.locale()).flatMap(draft -> cabinet.file(user, draft, form.variant()));
    }

    @Override
    public Mono<DocumentFile> works(CurrentUser user, String lease, String bill, Form form) {
        return drafts.works(user, lease, bill, form.locale())
                .flatMap(draft -> cabinet.only(user, draft, form.variant(), document -> drafts.isTheWorks(document, draft.key(), form.locale())));
    }

    @Override
    public Mono<DocumentFile> notice(CurrentUser user, String consultation, Stage stage, Form form) {
        return consultations.notice(user, consultation, stage, form.locale())
                .flatMap(notice -> cabinet.file(user, drafts.notice(notice, form.locale()), form.variant()));
    }
}
