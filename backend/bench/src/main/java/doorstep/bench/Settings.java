package doorstep.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the measured application is told: as in production, on the bench's servers. */
final class Settings {

    /** How many accounts a quarter is run of; the leases are as many as belong to them. */
    static final String ACCOUNTS = "bench.accounts";
    private static final String WARM_UP = "bench.warm-up";

    private Settings() {}

    /** Figures taken before 90 seconds are worthless on a small machine; fewer only to try the bench itself. */
    static Duration warmUp() {
        return Duration.ofSeconds(Integer.getInteger(WARM_UP, 90));
    }

    static Map<String, String> doorstep(int postgresPort, String database, Issuer issuer, Path data) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("doorstep.database.host", "localhost");
        settings.put("doorstep.database.port", Integer.toString(postgresPort));
        settings.put("doorstep.database.name", database);
        settings.put("doorstep.database.user", Postgres.USER);
        settings.put("doorstep.database.password", Postgres.USER);
        settings.put("doorstep.keycloak.issuer", issuer.url());
        settings.put("doorstep.keycloak.client-secret", "bench");
        settings.put("doorstep.keycloak.admin.client-secret", "bench");
        // Only the bench's own log-in lies there.
        settings.put("doorstep.pages.also-public", "/dev/**");
        settings.put("doorstep.files.folder", data.resolve("files").toString());
        settings.put("doorstep.safe.key-file", data.resolve("safe.keys").toString());
        settings.put("doorstep.safe.make-key", "true");
        settings.put(ACCOUNTS, Integer.toString(Integer.getInteger(ACCOUNTS, 1_000)));
        settings.put(WARM_UP, Long.toString(warmUp().toSeconds()));
        settings.put("logging.level.root", "error");
        return settings;
    }
}
