package org.doorstep.arrears.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.Owing.Owed;
import org.doorstep.arrears.model.Behind;
import org.doorstep.arrears.model.Next;
import org.doorstep.standards.PromiseView;
import org.springframework.stereotype.Component;

/** The days of a case that opens. */
@Component
class OpeningDays {

    private final ArrearsSettings settings;
    private final Stamp stamp;

    OpeningDays(ArrearsSettings settings, Stamp stamp) {
        this.settings = settings;
        this.stamp = stamp;
    }

    StoredCase opened(Owed owed, Behind behind) {
        var by = behind.since().plusDays(settings.writeDays());
        return new StoredCase(stamp.id(), stamp.reference(), new StoredCase.Of(owed.account(), owed.reference(), owed.agreement()), behind.since(),
                stamp.now(), behind.owed(), false, new StoredCase.Writing(by, Optional.empty()), stamp.today(), new Next(Next.Kind.WRITE, by));
    }

    /**
     * The clock begins when they fell behind, also where a job that did not run saw it late; and when the law allowed it again.
     *
     * @param allowed when a breathing space ended last
     */
    Instant began(StoredCase open, Instant allowed) {
        var since = stamp.at(open.since());
        return allowed.isAfter(since) ? allowed : since;
    }

    /** What the landlord's charters promise, and its own setting where they promise nothing. */
    LocalDate writeBy(List<PromiseView> promises, Instant began) {
        return promises.stream().map(PromiseView::due).min(Instant::compareTo).map(stamp::day).orElseGet(() -> stamp.day(began).plusDays(settings.writeDays()));
    }
}
