package org.doorstep.identity.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code doorstep.pages.*}
 *
 * @param alsoPublic patterns of addresses that need no log-in besides the public pages: the pages of development, which
 *                   no landlord's portal has
 * @param formsMayGoTo scheme and host of others' pages that a form of ours leads on to, besides the log-in: where cards are
 *                   paid with
 * @param machinePort the port on which the machine's own figures may be read, {@code management.server.port}; they are
 *                   read nowhere while it is 0
 */
@ConfigurationProperties("doorstep.pages")
record PageSettings(@DefaultValue List<String> alsoPublic, @DefaultValue List<String> formsMayGoTo, @DefaultValue("0") int machinePort) {

    /** As a policy lists them, each after a space; nothing when there are none. */
    String alsoInForms() {
        return formsMayGoTo.stream().filter(address -> !address.isBlank()).map(address -> " " + address).collect(Collectors.joining());
    }

    /** Those, and whatever is public besides. */
    String[] andAlsoPublic(String... pages) {
        return Stream.concat(Stream.of(pages), alsoPublic.stream()).toArray(String[]::new);
    }
}
