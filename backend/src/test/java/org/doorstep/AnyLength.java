package org.doorstep;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.WebTestClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Tests read pages of any length: they share a database, which fills up, and would else be held to the server's limit. */
@TestConfiguration(proxyBeanMethods = false)
class AnyLength {

    @Bean
    WebTestClientBuilderCustomizer anyLength() {
        return client -> client.codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1));
    }
}
