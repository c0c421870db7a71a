package org.doorstep.contact.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import tools.jackson.databind.json.JsonMapper;

/** A gateway exists when its address is set; a channel without one is not used. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    Gateway mailGateway(JavaMailSender sender, @Value("${doorstep.contact.mail-from}") String from) {
        return new MailGateway(sender, from);
    }

    @Bean
    @ConditionalOnProperty("doorstep.contact.text-gateway.address")
    Gateway textGateway(@Value("${doorstep.contact.text-gateway.address}") URI address,
            @Value("${doorstep.contact.text-gateway.token:}") String token,
            @Value("${doorstep.contact.text-gateway.limit:15s}") Duration limit, JsonMapper json) {
        return new TextGateway(address, token, limit, json);
    }

    @Bean
    @ConditionalOnProperty("doorstep.contact.print-folder")
    Gateway printFolder(@Value("${doorstep.contact.print-folder}") Path folder) {
        return new PrintFolder(folder);
    }
}
