package org.doorstep.accounts.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.accounts.model.Viewer;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.spi.SubjectPages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Leads from what is promised of an account, a statement or a breakdown, to its page, for whoever sees everybody's. */
@Component
class AccountPlaces implements SubjectPages {

    private static final String ACCOUNT = "account";

    private final Ledger ledger;

    AccountPlaces(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return ACCOUNT;
    }

    @Override
    public boolean reads(CurrentUser reader) {
        return Viewer.seesAll(reader);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ACCOUNT);
    }

    @Override
    public Mono<Map<UUID, Found>> find(CurrentUser reader, Collection<UUID> ids) {
        return reads(reader) ? ledger.references(ids).map(found -> found.entrySet().stream().collect(Collectors.toMap(
                Map.Entry::getKey, one -> new Found(one.getValue(), "/accounts/" + one.getValue())))) : Mono.just(Map.of());
    }
}
