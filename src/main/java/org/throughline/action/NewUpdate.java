package org.throughline.action;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The owner's word on an action.
 *
 * @param id chosen by the form, so that sending it twice leaves one update
 * @param status how far it is now
 * @param note what is said; required where {@link ActionStatus#needsNote} says so
 * @param evidence what shows it
 * @param told how the business manager was told, where they write it down for the owner
 * ("by phone"); nothing for the owner's own updates
 */
public record NewUpdate(UUID id, ActionStatus status, @Nullable String note, List<NewEvidence> evidence,
		@Nullable String told) {

}
