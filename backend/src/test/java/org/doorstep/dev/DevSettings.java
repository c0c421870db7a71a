package org.doorstep.dev;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the development application runs. Each setting is a system property ({@code -Ddoorstep.dev.port=8090} on Maven's
 * command line too) or an environment variable ({@code DOORSTEP_DEV_PORT}).
 *
 * @param landlord     the landlord's settings file, as the application names it
 * @param data         folder of everything that is kept between starts
 * @param port         of the portal
 * @param keycloakPort of Keycloak
 * @param postgresPort of PostgreSQL
 * @param payPort      of the pretended card payment provider
 * @param refreshRealm whether the kept realm is thrown away and made again from the realm files, log-ins included
 */
record DevSettings(
        String landlord, Path data, int port, int keycloakPort, int postgresPort, int payPort, boolean refreshRealm) {

    static DevSettings read() {
        return read(System::getProperty, System::getenv);
    }

    /** A property before the variable of the same name; one that is blank is none. */
    static DevSettings read(UnaryOperator<@Nullable String> properties, UnaryOperator<@Nullable String> environment) {
        return read(name -> Optional.ofNullable(properties.apply(name))
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(environment.apply(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")))
                        .filter(value -> !value.isBlank())));
    }

    static DevSettings read(Function<String, Optional<String>> settings) {
        return new DevSettings(
                settings.apply("doorstep.dev.landlord").orElse(LandlordNames.DEMO),
                ProjectFolder.ROOT.resolve(settings.apply("doorstep.dev.data").orElse(".doorstep")),
                port(settings, "doorstep.dev.port", 8080),
                port(settings, "doorstep.dev.keycloak-port", 8180),
                port(settings, "doorstep.dev.postgres-port", 5480),
                port(settings, "doorstep.dev.pay-port", 8280),
                settings.apply("doorstep.dev.realm").map(DevSettings::isRefresh).orElse(false));
    }

    private static boolean isRefresh(String realm) {
        return switch (realm) {
            case "refresh" -> true;
            case "keep" -> false;
            default -> throw new IllegalArgumentException("doorstep.dev.realm is keep or refresh, not " + realm);
        };
    }

    private static int port(Function<String, Optional<String>> settings, String name, int usual) {
        var text = settings.apply(name).orElse(Integer.toString(usual));
        if (!text.matches("\\d{2,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException(name + " is a port, not " + text);
        }
        return Integer.parseInt(text);
    }
}
