package org.doorstep.leasehold.service;

import java.util.Optional;

import org.doorstep.accounts.EntryOrigin;
import org.doorstep.leasehold.model.BillName;
import org.springframework.stereotype.Component;

/** An entry of a bill leads to the bill. */
@Component
class BillOrigin implements EntryOrigin {

    @Override
    public String source() {
        return BillPosting.SOURCE;
    }

    @Override
    public Optional<String> href(String reference) {
        return BillName.read(reference).map(name -> "/service-charges/%s/%d/bills/%d".formatted(name.lease().replace("/", "%2F"), name.year(), name.number()));
    }
}
