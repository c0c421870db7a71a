package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The letter that says which bill was taken back, and why. It asks for nothing. */
@Component
class WithdrawnEnclosure implements Enclosed {

    private final BillStore bills;
    private final BillWords says;

    WithdrawnEnclosure(BillStore bills, BillWords says) {
        this.bills = bills;
        this.says = says;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.SERVICE_CHARGE_WITHDRAWN;
    }

    @Override
    public Mono<Facts> of(CurrentUser who, Subject about, String reference, Locale locale) {
        return bills.told(about.id(), reference).filter(bill -> bill.back().isPresent())
                .map(bill -> new Facts(List.of(says.withdrawn(locale, bill), says.period(locale, bill)), Map.of()));
    }
}
