package org.doorstep.leasehold.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.model.Consultation;
import org.doorstep.platform.spi.SubjectPages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Leads from what is promised of a consultation, or of an observation that waits for its reply, to the consultation's page, for the team that answers. */
@Component
class ConsultationPlaces implements SubjectPages {

    private final ConsultationStore consultations;

    ConsultationPlaces(ConsultationStore consultations) {
        this.consultations = consultations;
    }

    @Override
    public String name() {
        return "consultation";
    }

    @Override
    public boolean reads(CurrentUser reader) {
        return LeaseholdTeam.has(reader);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Consultation.SUBJECT, ConsultationStore.Heard.SUBJECT);
    }

    @Override
    public Mono<Map<UUID, Found>> find(CurrentUser reader, Collection<UUID> ids) {
        return reads(reader) ? consultations.references(ids).collectMap(ConsultationStore.Named::id, one -> new Found(one.reference(), "/consultations/" + one.reference()))
                : Mono.just(Map.of());
    }
}
