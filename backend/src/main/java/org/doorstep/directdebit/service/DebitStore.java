package org.doorstep.directdebit.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.directdebit.model.Terms;
import reactor.core.publisher.Mono;

/** Keeps instructions. What is locked stays so until the transaction's end, so two changes of one come in turn. */
public interface DebitStore {

    /** The live one of an account, else the last that ended; for reading. */
    Mono<StoredDebit> latest(UUID account);

    /** The live one of an account, locked. */
    Mono<StoredDebit> lockLive(UUID account);

    /** The same by what people call the account. */
    Mono<StoredDebit> lockLiveOf(String accountReference);

    /** What this person typed for an account and has not agreed to, locked. */
    Mono<StoredDebit> lockTyped(UUID account, String person);

    /** The same, for reading. */
    Mono<StoredDebit> typed(UUID account, String person);

    /** The one that this person pays an account by, or the last they did, whether they still see the account or not; for reading. */
    Mono<StoredDebit> paidBy(String person, String accountReference);

    /** The live ones in the order of their ids. */
    Mono<List<StoredDebit>> live(UUID after, int limit);

    /** The live ones of these accounts; for reading. */
    Mono<List<StoredDebit>> live(Collection<UUID> accounts);

    /** What people call the accounts of these, by the ids of the Direct Debits, whatever became of them. */
    Mono<Map<UUID, String>> accountsOf(Collection<UUID> debits);

    /** By the reference that a bank names, whatever became of it, locked. */
    Mono<StoredDebit> lockReference(String reference);

    /** By its id, whatever became of it, locked. */
    Mono<StoredDebit> lock(UUID id);

    /** Keeps what was typed over what the same person typed before. */
    Mono<Void> keepTyped(StoredDebit debit);

    /** Keeps where it stands, its account, its lodging and its end. */
    Mono<Void> keep(StoredDebit debit, Instant at);

    /** @return false when a change of many of that name has been there */
    Mono<Boolean> add(UUID debit, Terms terms);

    /** Keeps why the notice of terms did not arrive in time; empty when it did. @param id of what somebody then has to see to */
    Mono<Void> untold(UUID debit, int n, Optional<String> why, UUID id, Instant at);

    /** Forgets the terms it was typed with, which are told anew. */
    Mono<Void> forgetTerms(UUID debit);
}
