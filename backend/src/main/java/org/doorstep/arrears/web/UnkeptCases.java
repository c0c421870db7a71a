package org.doorstep.arrears.web;

import org.doorstep.platform.web.Unkept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What no device keeps of arrears: a form for what somebody earns and spends, and all that staff read of people's debts. */
@Configuration(proxyBeanMethods = false)
class UnkeptCases {

    @Bean
    Unkept unkeptArrears() {
        return Unkept.of("/api/arrears-cases/**", "/api/arrears/{account}/plan-draft", "/api/pages/arrears/{account}/plan/{part}");
    }
}
