package org.doorstep.accounts.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.Owing.Owed;
import reactor.core.publisher.Mono;

/** Finds rent accounts that are open on a day. */
public interface OwingStore {

    Mono<List<Owed>> owing(LocalDate day, Optional<UUID> after, int most);

    Mono<Owed> of(LocalDate day, UUID account);

    Mono<List<Owed>> each(LocalDate day, Collection<UUID> accounts);
}
