package org.throughline.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Actions that get another owner.
 *
 * @param id chosen by the form, so that submitting twice changes nothing more
 * @param toSlug the new owner
 * @param from the day from when on it owns them
 * @param reason why, for example the reorganisation
 * @param references the actions
 */
public record Reassignment(UUID id, String toSlug, LocalDate from, String reason, List<String> references) {

}
