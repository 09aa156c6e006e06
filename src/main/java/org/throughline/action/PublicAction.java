package org.throughline.action;

import java.util.UUID;

import org.throughline.platform.text.Markdown;

/**
 * A public action.
 *
 * @param wording the action (Markdown)
 * @param overdue whether its due date has passed and its owner still has to act
 */
public record PublicAction(UUID id, String reference, String wording, ActionStatus status, boolean overdue) {

	/** Returns its first words without Markdown. */
	public String title() {
		return Markdown.firstWords(this.wording);
	}

}
