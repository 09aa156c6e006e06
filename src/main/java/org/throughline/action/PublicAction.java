package org.throughline.action;

import java.util.UUID;

import org.throughline.platform.text.Markdown;

/**
 * A public action.
 *
 * @param wording the action (Markdown)
 * @param overdue whether its due date has passed and its owner still has to act
 * @param undated whether its owner still has to act, and it has no due date
 */
public record PublicAction(UUID id, String reference, String wording, ActionStatus status, boolean overdue,
		boolean undated) {

	/** Returns its first words without Markdown. */
	public String title() {
		return Markdown.firstWords(this.wording);
	}

}
