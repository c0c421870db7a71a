package org.doorstep.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.doorstep.local.pay.FakePay;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** PostgreSQL and Keycloak around the development application, on data that stays. */
public final class DevServers {

    private static final String DATABASE = "doorstep";

    private final DevSettings settings;
    private final EmbeddedPostgresServer postgres;
    private final KeycloakServer keycloak;
    private final FakePay pay;

    private DevServers(DevSettings settings, EmbeddedPostgresServer postgres, KeycloakServer keycloak, FakePay pay) {
        this.settings = settings;
        this.postgres = postgres;
        this.keycloak = keycloak;
        this.pay = pay;
    }

    /** Starts both at once and waits for both, telling how it goes. */
    public static DevServers start() {
        var settings = DevSettings.read();
        Ports.refuseTaken(settings.port(), "the portal", "doorstep.dev.port");
        Ports.refuseTaken(settings.keycloakPort(), "Keycloak", "doorstep.dev.keycloak-port");
        Ports.refuseTaken(settings.postgresPort(), "PostgreSQL", "doorstep.dev.postgres-port");
        Ports.refuseTaken(settings.payPort(), "the card payments", "doorstep.dev.pay-port");
        say("Starting PostgreSQL and Keycloak; their data is kept in " + settings.data());
        var keycloak = CompletableFuture.supplyAsync(() -> KeptKeycloak.start(settings, DevServers::say));
        var postgres = EmbeddedPostgresServer.keeping(settings.data().resolve("postgres"), settings.postgresPort());
        postgres.createDatabase(DATABASE);
        say("PostgreSQL is up");
        var pay = FakePay.keeping(Clock.systemUTC(), settings.payPort(), settings.data().resolve("payments.json"));
        pay.tells(URI.create("http://localhost:" + settings.port() + "/api/card-payment-news"));
        return new DevServers(settings, postgres, keycloak.join(), pay);
    }

    /** Tells the application where its servers are, over whatever its own settings say. */
    public void describeTo(ConfigurableApplicationContext application) {
        var properties = new HashMap<String, Object>(postgres.properties(DATABASE));
        properties.putAll(keycloak.properties());
        properties.putAll(pay.properties());
        properties.put("server.port", settings.port());
        properties.put("doorstep.contact.portal", "http://localhost:" + settings.port());
        properties.put("doorstep.landlord", settings.landlord());
        properties.put("doorstep.files.folder", settings.data().resolve("files").toString());
        properties.put("doorstep.direct-debit.user-number", "999999");
        properties.put("doorstep.direct-debit.sort-code", "107999");
        properties.put("doorstep.direct-debit.account-number", "88837491");
        properties.put("doorstep.direct-debit.name", "NENE VALLEY HOMES");
        properties.put("doorstep.safe.key-file", settings.data().resolve("safe.keys").toString());
        properties.put("doorstep.safe.make-key", true);
        properties.put("doorstep.local.outbox", true);
        properties.put("doorstep.pages.also-public", "/dev/**");
        application.getEnvironment().getPropertySources().addFirst(new MapPropertySource("development servers", properties));
    }

    /** On the first start of a data folder, brings the demo landlord in. */
    public void fill(ConfigurableApplicationContext application) {
        var mark = settings.data().resolve("demo-landlord.imported");
        if (Files.exists(mark)) {
            return;
        }
        application.getBeanProvider(DemoLandlord.class).ifAvailable(demo -> {
            say("Importing the demo landlord");
            demo.load(application);
            write(mark);
        });
    }

    private static void write(Path mark) {
        try {
            Files.writeString(mark, "Delete the whole data folder to import again into an empty database.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints where everything is and who may log in. */
    public void introduce() {
        var addresses = Map.of(
                "Portal", "http://localhost:" + settings.port(),
                "Cards", "no card is asked for: on " + pay.address() + " you choose what the bank says",
                "Outbox", "http://localhost:" + settings.port() + "/dev/outbox",
                "Keycloak", keycloak.url() + "/admin (admin / " + keycloak.secrets().keycloakAdmin() + ")",
                "PostgreSQL", postgres.jdbcUrl(DATABASE) + " (postgres, any password)");
        System.out.printf("%n%s%n%n%s%n%nDemo people, all with the password %s%n%s%n%nStop with Ctrl-C.%n%n",
                "Doorstep is running",
                addresses.entrySet().stream().map(entry -> "  %-11s %s".formatted(entry.getKey(), entry.getValue()))
                        .sorted().collect(Collectors.joining("\n")),
                keycloak.secrets().demoPassword(),
                Arrays.stream(DemoPerson.values())
                        .map(person -> "  %-13s %s".formatted(person.username(), person.description()))
                        .collect(Collectors.joining("\n")));
    }

    private static void say(String what) {
        System.out.println("[doorstep] " + what);
    }
}
