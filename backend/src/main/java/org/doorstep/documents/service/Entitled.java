package org.doorstep.documents.service;

import java.util.Optional;
import java.util.UUID;

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

    /**
     * A folder of theirs.
     *
     * @param agreement whose papers of it they may open: an account's own; empty where the folder is one agreement's for good
     */
    record Theirs(Folder folder, Optional<UUID> agreement) {

        /** What was made for those who had the account before stays theirs. */
        boolean has(Optional<UUID> made) {
            return agreement.isEmpty() || made.isEmpty() || made.equals(agreement);
        }
    }

    /** Empty when it is not theirs. */
    Mono<Theirs> to(CurrentUser user, Folder folder) {
        return switch (folder.kind()) {
            // Before the first entry there are none: only the account itself is looked for.
            case ACCOUNT -> accounts.find(user, folder.reference(), Optional.of(1L)).map(view -> new Theirs(folder, Optional.of(view.account().agreement())));
            case LEASE -> leasehold.lease(user, folder.reference()).map(_ -> new Theirs(folder, Optional.empty()));
            case CONSULTATION -> consultations.find(user, folder.reference()).map(_ -> new Theirs(folder, Optional.empty()));
        };
    }
}
