package org.doorstep.contact.gateway;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.doorstep.contact.model.Channel;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * E-mail by SMTP. The message id is the mail's Message-ID (RFC 5322, 3.6.4), so a mail server or a reader that looks at
 * it shows a mail that was sent again only once. The letter and the calendar file are attached.
 */
public class MailGateway implements Gateway {

    private final JavaMailSender sender;
    private final String from;

    public MailGateway(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Answer send(Outgoing message) {
        try {
            var mail = mail(message);
            sender.send(mail);
            return new Answer.Accepted(mail.getMessageID());
        } catch (MailSendException refusedOrAway) {
            return said5xx(refusedOrAway) ? new Answer.Refused("mail-refused") : new Answer.NotNow("mail-away");
        } catch (MailParseException | MessagingException unusable) {
            return new Answer.Refused("mail-unusable");
        } catch (MailException away) {
            return new Answer.NotNow("mail-away");
        }
    }

    private MimeMessage mail(Outgoing message) throws MessagingException {
        var mail = sender.createMimeMessage();
        var helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(message.to().email().orElseThrow(() -> new MessagingException("no address")));
        helper.setSubject(message.subject());
        helper.setText(message.paragraphs().stream().collect(Collectors.joining("\n\n")) + "\n");
        if (message.letter().isPresent()) {
            helper.addAttachment("letter.pdf", new ByteArrayResource(message.letter().get().pdf()), "application/pdf");
        }
        if (message.calendar().isPresent()) {
            var file = message.calendar().get().getBytes(StandardCharsets.UTF_8);
            helper.addAttachment("visit.ics", new ByteArrayResource(file), "text/calendar; charset=utf-8");
        }
        mail.setHeader("Message-ID", "<" + message.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    /** A reply of 5xx to the address is for ever (RFC 5321, 4.2.1); everything else may work later. */
    private static boolean said5xx(MailSendException failure) {
        for (var cause : failure.getMessageExceptions()) {
            for (Throwable t = cause; t != null; t = t instanceof MessagingException m && m.getNextException() != null
                    ? m.getNextException() : t.getCause()) {
                if (t instanceof org.eclipse.angus.mail.smtp.SMTPAddressFailedException address
                        && address.getReturnCode() >= 500) {
                    return true;
                }
            }
        }
        return false;
    }
}
