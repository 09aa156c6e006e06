package org.throughline.action;

import java.time.LocalDate;
import java.util.List;

/**
 * Actions that get another owner.
 *
 * @param toSlug the new owner
 * @param from the day from when on it owns them
 * @param reason why, for example the reorganisation
 */
public record Reassignment(String toSlug, LocalDate from, String reason, List<String> references) {

}
