package org.doorstep.repairs.service;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.platform.spi.KnownNames;
import org.doorstep.repairs.model.diagnosis.Trade;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The trades a fault can need: an operative of any other would never be offered. */
@Component
class DiagnosisTrades implements KnownNames {

    private static final Set<String> ALL = Arrays.stream(Trade.values()).map(Trade::toString).collect(Collectors.toUnmodifiableSet());

    @Override
    public String column() {
        return "trades";
    }

    @Override
    public Mono<Set<String>> among(Set<String> names) {
        return Mono.just(names.stream().filter(ALL::contains).collect(Collectors.toSet()));
    }
}
