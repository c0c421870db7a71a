package org.doorstep.payments.provider;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The provider the settings name, or none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentSettings.class)
class ProviderConfiguration {

    @Bean
    PaymentProvider paymentProvider(PaymentSettings settings, JsonMapper json) {
        return settings.isThere() ? new GovUkPay(settings, json) : new NoProvider();
    }
}
