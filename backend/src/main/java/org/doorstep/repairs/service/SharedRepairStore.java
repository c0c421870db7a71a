package org.doorstep.repairs.service;

import java.util.Set;

import org.doorstep.repairs.SharedRepairs.Shared;
import reactor.core.publisher.Flux;

/** Reads repairs of shared parts, without anybody's name. */
public interface SharedRepairStore {

    Flux<Shared> shared(Set<String> references);
}
