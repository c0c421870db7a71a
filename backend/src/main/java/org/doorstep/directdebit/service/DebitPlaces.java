package org.doorstep.directdebit.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.spi.SubjectPages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Leads from what is promised of a Direct Debit to its page, for officers for income, who alone read bank details. */
@Component
class DebitPlaces implements SubjectPages {

    private final DebitStore debits;

    DebitPlaces(DebitStore debits) {
        this.debits = debits;
    }

    @Override
    public String name() {
        return StoredDebit.SUBJECT;
    }

    @Override
    public boolean reads(CurrentUser reader) {
        return Whose.isIncome(reader);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(StoredDebit.SUBJECT);
    }

    @Override
    public Mono<Map<UUID, Found>> find(CurrentUser reader, Collection<UUID> ids) {
        return reads(reader) ? debits.accountsOf(ids).map(found -> found.entrySet().stream().collect(Collectors.toMap(
                Map.Entry::getKey, one -> new Found(one.getValue(), "/direct-debit/" + one.getValue())))) : Mono.just(Map.of());
    }
}
