package org.doorstep.rent.service;

import org.doorstep.landlord.Landlord;
import org.doorstep.rent.model.IncreaseLimits;
import org.doorstep.rent.model.RentCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RentConfiguration {

    @Bean
    RentCalendar rentCalendar(Landlord landlord) {
        return new RentCalendar(landlord.rent());
    }

    @Bean
    IncreaseLimits increaseLimits() {
        return LimitsFile.read();
    }
}
