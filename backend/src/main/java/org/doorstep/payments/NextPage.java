package org.doorstep.payments;

import java.net.URI;

/**
 * Where the person pays. Whoever has the address has the payment, and it opens once: it is handed to the payer's browser
 * and kept nowhere, and it says nothing of itself to a log.
 */
public record NextPage(URI address) {

    @Override
    public String toString() {
        return "NextPage[secret]";
    }
}
