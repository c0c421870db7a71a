package org.doorstep.documents.service;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Stream;

import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.StatementOutcome;
import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeKind;
import org.doorstep.documents.Folder;
import org.doorstep.documents.model.DocumentKey;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Whoever is told by post gets the statement itself, with every line, in their language and format: "rent statement at least
 * quarterly in a comprehensible format" (rules.md RN-7). It is drawn of the same days as the one that was filed, to which
 * nothing is ever added, and says as that one up to which day charges are in it.
 */
@Component
class StatementEnclosure implements Enclosed {

    private final Shelf shelf;
    private final Accounts accounts;
    private final StatementDrafts drafts;

    StatementEnclosure(Shelf shelf, Accounts accounts, StatementDrafts drafts) {
        this.shelf = shelf;
        this.accounts = accounts;
        this.drafts = drafts;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.STATEMENT_READY;
    }

    @Override
    public Mono<Facts> of(CurrentUser who, Subject about, String reference, Locale locale) {
        return shelf.find(Folder.account(reference), about.id())
                .flatMap(filed -> accounts.statement(who, reference, DocumentKey.days(filed.key().part())).ofType(StatementOutcome.Drawn.class)
                        .flatMap(drawn -> drafts.again(drawn.statement(), filed.key(), locale)))
                .map(StatementEnclosure::facts);
    }

    /** The letter has the account's number, the landlord, the envelope and whom to ask itself. */
    private static Facts facts(PaperView paper) {
        var rows = new LinkedHashMap<String, String>();
        paper.facts().stream().skip(1).forEach(fact -> rows.put(fact.key(), String.join(", ", fact.lines())));
        var said = paper.sections().stream().limit(paper.sections().size() - 1).flatMap(section -> section.paragraphs().stream());
        return new Facts(Stream.concat(paper.lead().stream(), said).toList(), rows,
                paper.sections().stream().filter(section -> !section.rows().isEmpty())
                        .map(section -> new Table(section.heading(), section.heads(), section.rows())).toList());
    }
}
