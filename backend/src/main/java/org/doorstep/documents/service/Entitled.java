package org.doorstep.documents.service;

import java.util.Optional;

import org.doorstep.accounts.Accounts;
import org.doorstep.documents.Folder;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.Consultations;
import org.doorstep.leasehold.Leasehold;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may open a folder: whoever its own module shows today what it is about. */
@Component
class Entitled {

    private final Accounts accounts;
    private final Leasehold leasehold;
    private final Consultations consultations;

    Entitled(Accounts accounts, Leasehold leasehold, Consultations consultations) {
        this.accounts = accounts;
        this.leasehold = leasehold;
        this.consultations = consultations;
    }

    /** The folder again; empty when it is not theirs. */
    Mono<Folder> to(CurrentUser user, Folder folder) {
        return may(user, folder).filter(theirs -> theirs).map(_ -> folder);
    }

    private Mono<Boolean> may(CurrentUser user, Folder folder) {
        return switch (folder.kind()) {
            // Before the first entry there are none: only the account itself is looked for.
            case ACCOUNT -> accounts.find(user, folder.reference(), Optional.of(1L)).hasElement();
            case LEASE -> leasehold.lease(user, folder.reference()).hasElement();
            case CONSULTATION -> consultations.find(user, folder.reference()).hasElement();
        };
    }
}
