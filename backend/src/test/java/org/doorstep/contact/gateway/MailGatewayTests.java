package org.doorstep.contact.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.local.FakeMailServer;
import org.doorstep.local.FakeMailServer.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailGatewayTests {

    private final FakeMailServer fake = new FakeMailServer();
    private final MailGateway gateway = at(fake.port());

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void sendsAMailWithItsLetterAndItsCalendarFileUnderTheMessageId() {
        var id = "<" + Messages.ID + "@nenevalley.example>";
        assertThat(gateway.send(Messages.message())).isEqualTo(new Answer.Accepted(id));
        assertThat(fake.mails()).singleElement().asString()
                .contains("Message-ID: " + id, "To: lucja@example.org", "Subject: Your visit is booked",
                        "We will come.", "letter.pdf", "visit.ics", "Auto-Submitted: auto-generated");
    }

    @Test
    void waitsWhileTheServerIsBusy() {
        fake.mood(Mood.BUSY);
        assertThat(gateway.send(Messages.message())).isEqualTo(new Answer.NotNow("mail-away"));
        assertThat(fake.mails()).isEmpty();
    }

    @Test
    void waitsWhenTheServerIsAway() {
        int port = fake.port();
        fake.close();
        assertThat(at(port).send(Messages.message())).isEqualTo(new Answer.NotNow("mail-away"));
    }

    @Test
    void givesUpOnAStallingServerAfterItsLimit() {
        fake.mood(Mood.STALLS);
        assertThat(gateway.send(Messages.message())).isEqualTo(new Answer.NotNow("mail-away"));
    }

    @Test
    void takesARefusedAddressAsFinal() {
        fake.mood(Mood.REFUSES);
        assertThat(gateway.send(Messages.message())).isEqualTo(new Answer.Refused("mail-refused"));
    }

    @Test
    void showsOneMailWhenTheFirstAnswerWasLost() {
        fake.mood(Mood.FORGETS_TO_ANSWER);
        assertThat(gateway.send(Messages.message())).isEqualTo(new Answer.NotNow("mail-away"));
        fake.mood(Mood.HONEST);
        assertThat(gateway.send(Messages.message())).isInstanceOf(Answer.Accepted.class);
        assertThat(fake.mails()).hasSize(1);
    }

    private static MailGateway at(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "1000");
        sender.getJavaMailProperties().put("mail.smtp.timeout", "1000");
        return new MailGateway(sender, "repairs@nenevalley.example");
    }
}
