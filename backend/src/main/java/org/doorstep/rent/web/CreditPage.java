package org.doorstep.rent.web;

import java.util.List;
import org.doorstep.platform.web.ui.Row;

/**
 * What to tell Universal Credit, finished for its template.
 *
 * @param evidence what they ask for
 * @param about    how they count, sentence by sentence
 * @param months   their months beside our weeks; without rows where they cannot be told
 */
public record CreditPage(String reference, List<Row> evidence, List<String> about, Sheet months) {}
