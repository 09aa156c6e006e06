package org.throughline.action;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The owner's word on an action.
 *
 * @param statusWord the new status in the wording of the plan, or {@code null}
 * @param note the note; required if {@link ActionStatus#needsNote} is true
 * @param source how the business manager learned it, if they record it for the owner ("by
 * phone"); nothing for the owner's own updates
 */
public record NewUpdate(ActionStatus status, @Nullable String statusWord, @Nullable String note,
		List<NewEvidence> evidence, @Nullable String source) {

}
