package org.doorstep.residents;

/**
 * Something that makes a difference to how a household is served.
 *
 * @param code one of {@link NeedKind#codes()}
 * @param note in the landlord's own words for whoever calls; may be empty
 */
public record Need(NeedKind kind, String code, String note, VisibleTo visibleTo) {

    /** The key of the words that say what it is. */
    public String words() {
        return "residents.need." + code;
    }
}
