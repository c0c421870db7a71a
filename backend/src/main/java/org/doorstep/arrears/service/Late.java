package org.doorstep.arrears.service;

import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.Owing.Owed;
import org.doorstep.arrears.model.Behind;
import org.doorstep.kernel.Money;
import org.springframework.stereotype.Component;

/** Reads the ledger by the landlord's rules. */
@Component
class Late {

    private final ArrearsSettings settings;
    private final Stamp stamp;

    Late(ArrearsSettings settings, Stamp stamp) {
        this.settings = settings;
        this.stamp = stamp;
    }

    Optional<Behind> of(Owed owed) {
        return Behind.on(stamp.today(), owed.balance(), lines(owed), settings.rules());
    }

    /** What is late to the penny; below nothing where rent that is not late yet was paid too. */
    Money late(Owed owed) {
        return Behind.late(stamp.today(), owed.balance(), lines(owed), settings.rules());
    }

    /** Whether all that is on the account is paid, but for what is too little to write about. */
    boolean settled(Owed owed) {
        return owed.balance().compareTo(settings.rules().least()) < 0;
    }

    private List<Behind.Line> lines(Owed owed) {
        return owed.newest().stream().map(this::line).toList();
    }

    private Behind.Line line(EntryView entry) {
        return new Behind.Line(entry.seq(), charges(entry.type()), entry.amount(), entry.effective(), stamp.day(entry.posted()), entry.reverses());
    }

    private static boolean charges(EntryType type) {
        return switch (type) {
            case RENT, SERVICE_CHARGE, GARAGE, WATER, HEATING, MAJOR_WORKS, COURT_COSTS, RECHARGE, ADJUSTMENT, BROUGHT_FORWARD -> true;
            case PAYMENT, REFUND, REVERSAL, WRITE_OFF, TRANSFER -> false;
        };
    }
}
