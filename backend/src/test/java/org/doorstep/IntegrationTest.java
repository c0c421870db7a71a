package org.doorstep;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.doorstep.arrears.Debtor;
import org.doorstep.directdebit.Payer;
import org.doorstep.leasehold.LeaseholdDesk;
import org.doorstep.rent.Charged;
import org.doorstep.rent.Desk;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application on a real, empty PostgreSQL, called through a {@code WebTestClient} bound to it; who is calling
 * is given by {@link As}. Tokens of the real Keycloak are tried in {@code identity}. One class after another: they share the
 * application, its database and its clock.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest
@AutoConfigureWebTestClient(timeout = "90s")
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(listeners = ClockAtItsStart.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Import({TestClock.class, AnyLength.class, Debtor.Tools.class, Payer.Tools.class, Charged.class, Desk.class,
        LeaseholdDesk.class})
public @interface IntegrationTest {}
