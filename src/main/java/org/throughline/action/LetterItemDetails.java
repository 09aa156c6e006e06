package org.throughline.action;

import org.throughline.platform.text.Markdown;

/**
 * An action or a recommendation that a letter is about.
 *
 * @param action whether it is an action
 * @param answered whether the agency has responded on it since, or it needs no response
 * any more
 */
public record LetterItemDetails(String reference, String wording, boolean action, boolean answered) {

	/** Returns the wording in one line without Markdown. */
	public String inOneLine() {
		return Markdown.toText(this.wording);
	}

}
