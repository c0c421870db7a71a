package org.doorstep.rent.service;

import java.util.Map;

import org.doorstep.landlord.Landlord;
import org.doorstep.rent.model.IncreaseLimits;
import org.doorstep.rent.model.RentCalendar;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RentConfiguration.Prices.class)
class RentConfiguration {

    @Bean
    RentCalendar rentCalendar(Landlord landlord) {
        return new RentCalendar(landlord.rent());
    }

    /** {@code doorstep.rent.*}: @param cpi the rise to September of each year, in hundredths of a per cent */
    @ConfigurationProperties("doorstep.rent")
    record Prices(Map<Integer, Integer> cpi) {}

    @Bean
    IncreaseLimits increaseLimits(Prices prices) {
        return LimitsFile.read(prices.cpi());
    }
}
