package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Locale;

import org.doorstep.contact.Enclosed.Section;
import org.doorstep.landlord.Landlord;
import org.doorstep.leasehold.RightsSummary.Version;
import org.doorstep.platform.web.Words;
import org.springframework.stereotype.Component;

/**
 * What the law wants beside what a demand asks for, each under a heading that a reader finds it by: the landlord's name and address (Landlord and
 * Tenant Act 1987, sections 47 and 48; rules.md SC-4) and the summary of rights, word for word (SC-2).
 */
@Component
class DemandParts {

    private final Landlord landlord;
    private final Words words;

    DemandParts(Landlord landlord, Words words) {
        this.landlord = landlord;
        this.words = words;
    }

    List<Section> of(Version summary, Locale locale) {
        return List.of(new Section(words.t(locale, "leasehold.bill.landlord"), List.of(String.join(", ", landlord.address()), words.t(locale, "leasehold.bill.notices"))),
                new Section(summary.title(), summary.paragraphs()));
    }
}
