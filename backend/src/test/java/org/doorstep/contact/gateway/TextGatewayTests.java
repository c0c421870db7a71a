package org.doorstep.contact.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.doorstep.local.FakeTextGateway;
import org.doorstep.local.FakeTextGateway.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TextGatewayTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FakeTextGateway fake = new FakeTextGateway();
    private final TextGateway gateway = at(fake.address());

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void handsOverTheMessageUnderItsId() {
        assertThat(gateway.send(Messages.message())).isEqualTo(new Answer.Accepted("fake-" + Messages.ID));
        var body = JSON.readTree(fake.delivered().getFirst());
        assertThat(body.get("id").asString()).isEqualTo(Messages.ID.toString());
        assertThat(body.get("to").asString()).isEqualTo("+447700900123");
        assertThat(body.get("text").asString()).isEqualTo("Visit booked for Tuesday");
        assertThat(body.size()).isEqualTo(3);
    }

    @Test
    void waitsWhileTheGatewayIsAway() {
        fake.mood(Mood.AWAY);
        assertThat(gateway.send(Messages.message())).isEqualTo(new Answer.NotNow("gateway-503"));
        assertThat(fake.delivered()).isEmpty();
    }

    @Test
    void waitsWhenNobodyListens() {
        var address = fake.address();
        fake.close();
        assertThat(at(address).send(Messages.message())).isEqualTo(new Answer.NotNow("gateway-away"));
    }

    @Test
    void givesUpOnAStallingGatewayAfterItsLimit() {
        fake.mood(Mood.STALLS);
        assertThat(gateway.send(Messages.message())).isEqualTo(new Answer.NotNow("gateway-away"));
    }

    @Test
    void takesARefusedNumberAsFinal() {
        fake.mood(Mood.REFUSES);
        assertThat(gateway.send(Messages.message())).isEqualTo(new Answer.Refused("number-refused"));
    }

    @Test
    void believesNoYesWithoutAnId() {
        fake.mood(Mood.LIES);
        assertThat(gateway.send(Messages.message())).isEqualTo(new Answer.NotNow("gateway-gave-no-id"));
    }

    @Test
    void deliversOnceWhenTheFirstAnswerWasLost() {
        fake.mood(Mood.FORGETS_TO_ANSWER);
        assertThat(gateway.send(Messages.message())).isEqualTo(new Answer.NotNow("gateway-away"));
        fake.mood(Mood.HONEST);
        assertThat(gateway.send(Messages.message())).isInstanceOf(Answer.Accepted.class);
        assertThat(fake.delivered()).hasSize(1);
        assertThat(fake.requests()).isEqualTo(2);
    }

    private static TextGateway at(URI address) {
        return new TextGateway(address, "only-for-tests", Duration.ofMillis(700), JSON);
    }
}
