package org.doorstep.payments.web;

import org.doorstep.platform.web.Unkept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No device keeps what staff read of people's payments. */
@Configuration(proxyBeanMethods = false)
class UnkeptPayments {

    @Bean
    Unkept unkeptPayments() {
        return Unkept.of("/api/desk/payments/**");
    }
}
