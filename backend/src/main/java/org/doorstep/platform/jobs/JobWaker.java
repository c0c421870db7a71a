package org.doorstep.platform.jobs;

import io.r2dbc.spi.ConnectionFactory;
import org.doorstep.platform.live.Notifications;
import reactor.core.Disposable;

/**
 * Hears PostgreSQL say that a job was committed. Notifications of the time it is down are lost, so each new connection
 * starts with a look at the table; the runner's polling is the safety net.
 */
class JobWaker {

    private final Notifications notifications;

    JobWaker(ConnectionFactory database) {
        this.notifications = new Notifications(database);
    }

    Disposable start(Runnable wake) {
        return notifications.on(Jobs.CHANNEL).subscribe(_ -> wake.run());
    }
}
