package org.doorstep.payments;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.TestDatabase;
import org.doorstep.local.pay.FakePay;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The whole application with a card payment provider beside it, whose clock is the test's too. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@Import(Payer.Tools.class)
@ContextConfiguration(initializers = {TestDatabase.class, PayingTest.Provider.class})
@interface PayingTest {

    /** One for the whole run: each payment has an id of its own. */
    final class Provider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final TestClock.Standing CLOCK = new TestClock.Standing();
        static final FakePay PAY = new FakePay(CLOCK, 0);

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var properties = PAY.properties();
            properties.put("doorstep.payments.limit", "2s");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("card payments", properties));
        }
    }
}
