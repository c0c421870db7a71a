package org.doorstep.leasehold;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The statutory summary of rights and obligations that "must accompany" a demand (Landlord and Tenant Act 1985, section
 * 21B; rules.md SC-2), word for word as the Regulations have it. A setting, versioned: the law is about to take it away (SC-5).
 *
 * @param versions the oldest first
 */
public record RightsSummary(List<Version> versions) {

    /**
     * @param from       the first day it must be used
     * @param source     the Regulations it is taken from
     * @param checked    by whom and when every word was compared with the source; empty until somebody did
     * @param paragraphs each a paragraph, numbered as printed
     */
    public record Version(LocalDate from, String source, Optional<String> checked, String title, List<String> paragraphs) {

        public Version {
            if (title.isBlank() || paragraphs.isEmpty()) {
                throw new IllegalArgumentException("a summary of rights has a title and paragraphs");
            }
            paragraphs = List.copyOf(paragraphs);
        }

        /** Names the text, so that whoever compared it compared this one and no later one. */
        public String textHash() {
            var text = title + "\n" + String.join("\n", paragraphs);
            return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
        }

        /** The same, compared by somebody. */
        public Version checkedBy(String whoAndWhen) {
            return new Version(from, source, Optional.of(whoAndWhen), title, paragraphs);
        }
    }

    public RightsSummary {
        var days = versions.stream().map(Version::from).toList();
        if (!days.equals(days.stream().distinct().sorted().toList())) {
            throw new IllegalArgumentException("summaries of rights have the oldest first, none on the same day; these are " + days);
        }
        versions = List.copyOf(versions);
    }

    /** The version in force on a day, checked or not; empty for a day before all of them. */
    public Optional<Version> on(LocalDate day) {
        return versions.stream().filter(version -> !version.from().isAfter(day)).reduce((_, later) -> later);
    }
}
