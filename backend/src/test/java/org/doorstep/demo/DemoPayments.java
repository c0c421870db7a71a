package org.doorstep.demo;

import static org.doorstep.demo.Underway.done;
import static org.doorstep.demo.Underway.resident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.Accounts;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.payments.Payments;
import org.doorstep.payments.StartOutcome;
import org.springframework.stereotype.Component;

/** Tomasz has paid by card once, and once his bank said no: on the pages of the stand-in for the provider, where there is one. */
@Component
class DemoPayments {

    private static final CurrentUser.Resident TOMASZ = resident("P1000004");

    private final Accounts accounts;
    private final Payments payments;
    private final HttpClient http = HttpClient.newHttpClient();

    DemoPayments(Accounts accounts, Payments payments) {
        this.accounts = accounts;
        this.payments = payments;
    }

    void bring() {
        if (done(payments.list(TOMASZ)).isEmpty()) {
            var account = done(accounts.list(TOMASZ)).stream().filter(his -> his.kind() == AccountKind.RENT).findFirst().orElseThrow().reference();
            pay(account, "40.00", "decline");
            pay(account, "25.00", "pay");
        }
    }

    private void pay(String account, String pounds, String bank) {
        var form = Map.of("which", "other", "amount", pounds, "once", UUID.randomUUID().toString());
        if (done(payments.start(TOMASZ, account, form)) instanceof StartOutcome.Ready(var payment, var next)) {
            says(next.address(), bank);
            done(payments.find(TOMASZ, payment));
        }
    }

    private void says(URI page, String bank) {
        try {
            var at = page.resolve(http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding()).headers().firstValue("Location").orElseThrow());
            http.send(HttpRequest.newBuilder(URI.create(at + "/" + bank)).POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
