package org.doorstep.identity.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.platform.spi.CurrentUsers;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Reads the realm's claims: {@code person}, {@code operative}, {@code teams} and the realm roles. */
@Component
class TokenUsers implements CurrentUsers {

    private static final Set<Role> STAFF = EnumSet.of(
            Role.AGENT, Role.SCHEDULER, Role.OPERATIVE, Role.OFFICER, Role.MANAGER, Role.ADMINISTRATOR, Role.CHAMPION);

    @Override
    public CurrentUser of(Authentication authentication) {
        return claims(authentication).map(TokenUsers::user).orElse(new CurrentUser.Anonymous());
    }

    @Override
    public String nameOf(Authentication authentication) {
        return claims(authentication).map(TokenUsers::name).orElse("");
    }

    private static Optional<ClaimAccessor> claims(Authentication authentication) {
        return switch (authentication.getPrincipal()) {
            case Jwt token -> Optional.of(token);
            case OAuth2AuthenticatedPrincipal user -> Optional.of(user::getAttributes);
            case null, default -> Optional.empty();
        };
    }

    private static CurrentUser user(ClaimAccessor claims) {
        var roles = roles(claims);
        var login = String.valueOf(claims.getClaimAsString("sub"));
        var person = claims.getClaimAsString("person");
        if (roles.contains(Role.INTEGRATION)) {
            return new CurrentUser.Integration(String.valueOf(claims.getClaimAsString("azp")));
        }
        if (roles.stream().anyMatch(STAFF::contains)) {
            return new CurrentUser.Staff(login, name(claims), roles, list(claims, "teams"),
                    Optional.ofNullable(claims.getClaimAsString("operative")));
        }
        return roles.contains(Role.RESIDENT) && person != null
                ? new CurrentUser.Resident(login, person) : new CurrentUser.Anonymous();
    }

    private static Set<Role> roles(ClaimAccessor claims) {
        Map<String, Object> realm = claims.getClaimAsMap("realm_access");
        var names = realm != null && realm.get("roles") instanceof List<?> list ? list : List.of();
        return Arrays.stream(Role.values())
                .filter(role -> names.contains(role.name().toLowerCase()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Set<String> list(ClaimAccessor claims, String claim) {
        var values = claims.getClaimAsStringList(claim);
        return values == null ? Set.of() : Set.copyOf(values);
    }

    private static String name(ClaimAccessor claims) {
        var name = claims.getClaimAsString("name");
        return name == null ? "" : name;
    }
}
