package org.doorstep.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.Period;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.Stage;
import reactor.core.publisher.Mono;

/**
 * Documents for those who may see what they are about: who has left an agreement opens nothing of it any more. Asked for
 * again with nothing changed, a document is the same, byte for byte.
 */
public interface Documents {

    /** How many a page of a list holds. */
    int PAGE = 20;

    /** How many statements of days that somebody chose are kept of an account: the last ones. Those of the quarters are kept beside them. */
    int CHOSEN = 10;

    /**
     * What was filed so far, a page of it; empty when the folder is not theirs.
     *
     * @param before empty for the latest; one that is not there begins at the latest too
     */
    Mono<Filed> filed(CurrentUser user, Folder folder, Optional<UUID> before);

    /** A document that was filed; empty when there is none or it is not theirs. */
    Mono<DocumentFile> open(CurrentUser user, Folder folder, UUID id, Variant variant);

    /** The statement of an account: made now, or long ago. Of those somebody tries, the last {@link #CHOSEN} are kept. */
    Mono<StatementPaper> statement(CurrentUser user, String account, Period period, Form form);

    /** What there can be on paper of a lease's year; for whoever does not see it what every year has, of which each is then not there. */
    Mono<List<ChargePaper>> papers(CurrentUser user, String lease, int year);

    /** A paper of a year of a lease's service charges; empty when there is none or it is not theirs. */
    Mono<DocumentFile> charges(CurrentUser user, String lease, int year, ChargePaper paper, Form form);

    /** The invoice of a lease's share of major works; empty when there is none or it is not theirs. */
    Mono<DocumentFile> works(CurrentUser user, String lease, String bill, Form form);

    /** The notice of a step of a consultation that was sent; empty when there is none or it is not theirs. */
    Mono<DocumentFile> notice(CurrentUser user, String consultation, Stage stage, Form form);
}
