package org.doorstep.identity.keycloak;

import jakarta.ws.rs.BadRequestException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.identity.Login;
import org.doorstep.identity.LoginOutcome;
import org.doorstep.identity.Logins;
import org.doorstep.identity.NewLogin;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;
import reactor.core.publisher.Mono;

/** Log-ins of residents in the realm {@code doorstep}; every change is on the audit trail once Keycloak has made it. */
final class KeycloakLogins implements Logins {

    private static final Set<Role> MAY = EnumSet.of(
            Role.CHAMPION, Role.AGENT, Role.OFFICER, Role.MANAGER, Role.ADMINISTRATOR);
    private static final String PERSON = "person";
    private static final String CHOOSE_PASSWORD = "UPDATE_PASSWORD";
    // The group carries the role: giving a role itself would need the right to read all of them.
    private static final String RESIDENTS = "/residents";

    private final AdminCalls calls;
    private final Tx tx;
    private final Audit audit;

    KeycloakLogins(AdminCalls calls, Tx tx, Audit audit) {
        this.calls = calls;
        this.tx = tx;
        this.audit = audit;
    }

    @Override
    public Mono<LoginOutcome> ofPerson(CurrentUser who, String person) {
        return allowed(who, users -> find(users, person)
                .<LoginOutcome>map(LoginOutcome.Done::new)
                .orElseGet(LoginOutcome.None::new));
    }

    @Override
    public Mono<LoginOutcome> create(CurrentUser who, NewLogin login) {
        return recorded(who, "login.created", users -> create(users, login));
    }

    @Override
    public Mono<LoginOutcome> disable(CurrentUser who, String login) {
        return recorded(who, "login.disabled", users -> {
            var user = resident(users, login);
            if (user.isEmpty()) {
                return new LoginOutcome.None();
            }
            user.get().setEnabled(false);
            users.get(login).update(user.get());
            users.get(login).logout();
            return done(user.get());
        });
    }

    @Override
    public Mono<LoginOutcome> sendPasswordLink(CurrentUser who, String login) {
        return recorded(who, "login.password-link-sent", users -> {
            var user = resident(users, login);
            if (user.isEmpty()) {
                return new LoginOutcome.None();
            }
            try {
                users.get(login).executeActionsEmail(List.of(CHOOSE_PASSWORD));
                return done(user.get());
            } catch (BadRequestException noAddress) {
                return new LoginOutcome.NoAddress();
            }
        });
    }

    @Override
    public Mono<LoginOutcome> endSessions(CurrentUser who, String login) {
        return recorded(who, "login.sessions-ended", users -> {
            var user = resident(users, login);
            user.ifPresent(found -> users.get(login).logout());
            return user.map(KeycloakLogins::done).orElseGet(LoginOutcome.None::new);
        });
    }

    private Mono<LoginOutcome> recorded(CurrentUser who, String what, Function<UsersResource, LoginOutcome> call) {
        return allowed(who, call).flatMap(outcome -> outcome instanceof LoginOutcome.Done done
                ? tx.run(audit.record(who, what, new Subject("login", UUID.fromString(done.login().id())))).thenReturn(outcome)
                : Mono.just(outcome));
    }

    private Mono<LoginOutcome> allowed(CurrentUser who, Function<UsersResource, LoginOutcome> call) {
        return who instanceof CurrentUser.System || MAY.stream().anyMatch(who::holds)
                ? calls.run(call)
                : Mono.just(new LoginOutcome.NotAllowed());
    }

    private static LoginOutcome create(UsersResource users, NewLogin login) {
        if (find(users, login.person()).isPresent()) {
            return new LoginOutcome.Taken(LoginOutcome.Taken.By.PERSON);
        }
        var user = representation(login);
        try (var answer = users.create(user)) {
            return switch (answer.getStatus()) {
                case 201 -> {
                    user.setId(CreatedResponseUtil.getCreatedId(answer));
                    yield done(user);
                }
                // Two at once for the same person: the user name, which is the reference, was taken in between.
                case 409 -> new LoginOutcome.Taken(find(users, login.person()).isPresent()
                        ? LoginOutcome.Taken.By.PERSON : LoginOutcome.Taken.By.ADDRESS);
                default -> new LoginOutcome.Away();
            };
        }
    }

    private static UserRepresentation representation(NewLogin login) {
        var user = new UserRepresentation();
        user.setUsername(login.person().toLowerCase(Locale.ROOT));
        user.setFirstName(login.givenName());
        user.setLastName(login.familyName());
        login.email().ifPresent(user::setEmail);
        user.setEmailVerified(login.email().isPresent());
        user.setEnabled(true);
        user.setAttributes(Map.of(PERSON, List.of(login.person())));
        user.setGroups(List.of(RESIDENTS));
        user.setRequiredActions(List.of(CHOOSE_PASSWORD));
        return user;
    }

    private static Optional<Login> find(UsersResource users, String person) {
        // A query language: what is no reference is not asked for.
        return person.matches("[A-Za-z0-9-]{1,40}")
                ? users.searchByAttributes(0, 1, null, true, false, PERSON + ":" + person).stream()
                        .map(KeycloakLogins::login).findFirst()
                : Optional.empty();
    }

    /** Only residents' log-ins are looked after here: a colleague's is not there. */
    private static Optional<UserRepresentation> resident(UsersResource users, String login) {
        return Optional.of(users.get(login).toRepresentation())
                .filter(user -> user.getAttributes() != null && user.getAttributes().containsKey(PERSON));
    }

    private static LoginOutcome done(UserRepresentation user) {
        return new LoginOutcome.Done(login(user));
    }

    private static Login login(UserRepresentation user) {
        return new Login(user.getId(), user.getAttributes().get(PERSON).getFirst(), user.isEnabled());
    }
}
