package org.throughline.action;

import org.jspecify.annotations.Nullable;

/**
 * The update of an action in a row of a table.
 *
 * @param colour what its traffic light becomes
 * @param update the owner's word
 */
public record UpdateRow(String reference, @Nullable RagOverride colour, @Nullable NewUpdate update) {

	/** A traffic light that is set, or given back to the rule, and why. */
	public record RagOverride(@Nullable Rag rag, String reason) {

	}

}
