package org.doorstep.identity.keycloak;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.doorstep.identity.KeycloakSettings;
import org.doorstep.identity.Logins;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.ClientBuilderWrapper;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdminSettings.class)
class AdminConfiguration {

    @Bean(destroyMethod = "close")
    AdminCalls keycloakAdminCalls(KeycloakSettings keycloak, AdminSettings settings) {
        return calls(URI.create(keycloak.backchannel()), settings);
    }

    @Bean
    Logins logins(AdminCalls calls, Tx tx, Audit audit) {
        return new KeycloakLogins(calls, tx, audit);
    }

    /** @param realm the realm's address: {@code http://keycloak:8080/realms/doorstep} */
    static AdminCalls calls(URI realm, AdminSettings settings) {
        var path = realm.getPath().split("/realms/", 2);
        var name = path[path.length - 1];
        return new AdminCalls(client(realm.resolve(path[0] + "/").toString(), name, settings), name, settings);
    }

    private static Keycloak client(String server, String realm, AdminSettings settings) {
        var millis = settings.patience().toMillis();
        // A call that nobody waits for any more must give its thread back too.
        var http = ClientBuilderWrapper.create(null, false)
                .connectTimeout(millis, TimeUnit.MILLISECONDS)
                .readTimeout(millis, TimeUnit.MILLISECONDS)
                .register(JacksonProvider.class, 100)
                .build();
        return KeycloakBuilder.builder()
                .serverUrl(server)
                .realm(realm)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .resteasyClient(http)
                .build();
    }
}
