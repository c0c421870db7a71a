package org.doorstep.leasehold.service;

import java.util.Optional;

import org.doorstep.accounts.EntryOrigin;
import org.doorstep.leasehold.model.WorksName;
import org.springframework.stereotype.Component;

/** An entry of major works leads to the lease's page about them. */
@Component
class WorksOrigin implements EntryOrigin {

    @Override
    public String source() {
        return WorksPosting.SOURCE;
    }

    @Override
    public Optional<String> href(String reference) {
        return WorksName.read(reference).map(name -> "/service-charges/%s/works".formatted(name.lease().replace("/", "%2F")));
    }
}
