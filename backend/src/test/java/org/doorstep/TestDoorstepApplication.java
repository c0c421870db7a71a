package org.doorstep;

import org.doorstep.dev.DevServers;
import org.doorstep.dev.Parent;
import org.springframework.boot.SpringApplication;

/**
 * Doorstep as a developer runs it ({@code mvn spring-boot:test-run} at the root): a real PostgreSQL and a real Keycloak
 * beside it, the realm and the demo landlord in them, everything kept for the next start.
 */
public class TestDoorstepApplication {

    public static void main(String[] args) {
        Parent.leaveWithIt();
        var servers = DevServers.start();
        var doorstep = new SpringApplication(DoorstepApplication.class);
        doorstep.addInitializers(servers::describeTo);
        var running = doorstep.run(args);
        servers.fill(running);
        servers.introduce();
    }
}
