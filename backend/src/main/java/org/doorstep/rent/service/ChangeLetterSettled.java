package org.doorstep.rent.service;

import org.doorstep.contact.events.NoticeSettled;
import org.doorstep.platform.spi.EventListener;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A letter of another rent left the house, or did not. */
@Component
class ChangeLetterSettled implements EventListener<NoticeSettled> {

    private final Tx tx;
    private final ChangeLetters letters;

    ChangeLetterSettled(Tx tx, ChangeLetters letters) {
        this.tx = tx;
        this.letters = letters;
    }

    @Override
    public String name() {
        return "rent.change-letter-settled";
    }

    @Override
    public Class<NoticeSettled> event() {
        return NoticeSettled.class;
    }

    @Override
    public Mono<Void> on(NoticeSettled settled) {
        return settled.subjectKind().equals(ChangeLetters.SUBJECT) ? tx.run(letters.look(settled.subject())) : Mono.empty();
    }
}
