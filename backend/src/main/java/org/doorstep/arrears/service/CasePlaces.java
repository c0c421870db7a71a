package org.doorstep.arrears.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.spi.SubjectPages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Leads from a promise about late rent to its case, for whoever reads cases. */
@Component
class CasePlaces implements SubjectPages {

    private final CaseStore cases;

    CasePlaces(CaseStore cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "arrears";
    }

    @Override
    public boolean reads(CurrentUser reader) {
        return Team.reads(reader);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(StoredCase.SUBJECT, StoredStep.SUBJECT);
    }

    @Override
    public Mono<Map<UUID, Found>> find(CurrentUser reader, Collection<UUID> ids) {
        return !Team.reads(reader) ? Mono.just(Map.of()) : cases.accountsOf(ids).map(found -> found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new Found(one.getValue(), "/desk/arrears/" + one.getValue()))));
    }
}
