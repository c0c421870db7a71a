package org.doorstep.identity.keycloak;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.doorstep.identity.LoginOutcome;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.UsersResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Calls to Keycloak's admin API off the event loop: on a few threads of their own, with a short queue and a time limit,
 * so that a Keycloak that is slow or away costs its callers seconds and everybody else nothing.
 */
final class AdminCalls implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AdminCalls.class);

    private final Keycloak keycloak;
    private final String realm;
    private final Duration patience;
    private final Scheduler threads;

    AdminCalls(Keycloak keycloak, String realm, AdminSettings settings) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.patience = settings.patience();
        this.threads = Schedulers.newBoundedElastic(settings.threads(), settings.queue(), "keycloak-admin");
    }

    /** What the call makes of the realm's users; {@code None} and {@code Away} as Keycloak's answers say. */
    Mono<LoginOutcome> run(Function<UsersResource, LoginOutcome> call) {
        return Mono.fromCallable(() -> answer(call))
                .subscribeOn(threads)
                .timeout(patience)
                .onErrorResume(AdminCalls::isOurs, failure -> Mono.just(away(failure)));
    }

    /** Keycloak's failures become outcomes on its own thread: one that comes after the time limit has nobody to go to. */
    private LoginOutcome answer(Function<UsersResource, LoginOutcome> call) {
        try {
            return call.apply(keycloak.realm(realm).users());
        } catch (NotFoundException gone) {
            return new LoginOutcome.None();
        } catch (WebApplicationException | ProcessingException failure) {
            return away(failure);
        }
    }

    private static boolean isOurs(Throwable failure) {
        return failure instanceof TimeoutException || failure instanceof RejectedExecutionException;
    }

    /** The class and the status only: Keycloak's messages may name a person. */
    private static LoginOutcome away(Throwable failure) {
        var status = failure instanceof WebApplicationException answer ? " " + answer.getResponse().getStatus() : "";
        LOG.warn("Keycloak's admin API gave no answer: {}{}", failure.getClass().getSimpleName(), status);
        return new LoginOutcome.Away();
    }

    @Override
    public void close() {
        threads.dispose();
        keycloak.close();
    }
}
