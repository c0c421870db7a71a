package org.doorstep.contact.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import org.doorstep.contact.model.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.json.JsonMapper;

/** The settings as docker-compose.yml and an operator write them. */
class GatewayConfigurationTests {

    @Test
    void usesNoChannelThatIsNotSetUp() {
        with(Map.of()).run(context -> assertThat(context.getBean(Gateways.class).available())
                .containsExactly(Channel.INBOX));
    }

    @Test
    void usesEveryChannelThatHasItsAddressAndLeavesTheTelephoneToPeople() {
        with(Map.of(
                "SPRING_MAIL_HOST", "mail",
                "DOORSTEP_CONTACT_MAILFROM", "repairs@nenevalley.example",
                "DOORSTEP_CONTACT_TEXTGATEWAY_ADDRESS", "https://texts.example/messages",
                "DOORSTEP_CONTACT_PRINTFOLDER", "/var/lib/doorstep/print"))
                .run(context -> assertThat(context.getBean(Gateways.class).available())
                        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Channel.PHONE))));
    }

    @Test
    void doesNotStartWithAMailServerAndNobodyToWriteAs() {
        with(Map.of("SPRING_MAIL_HOST", "mail")).run(context -> assertThat(context).getFailure()
                .hasStackTraceContaining("doorstep.contact.mail-from"));
    }

    private static ApplicationContextRunner with(Map<String, Object> environment) {
        return new ApplicationContextRunner()
                .withInitializer(context -> {
                    context.getEnvironment().getPropertySources().replace(
                            "systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", environment));
                    ConfigurationPropertySources.attach(context.getEnvironment());
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
                })
                .withUserConfiguration(GatewayConfiguration.class, Gateways.class, Surroundings.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        static PropertySourcesPlaceholderConfigurer placeholders() {
            return new PropertySourcesPlaceholderConfigurer();
        }

        @Bean
        JavaMailSender sender() {
            return new JavaMailSenderImpl();
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }
    }
}
