package org.throughline.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.file.Sha256;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.text.SentenceDifference;

/**
 * A clearance with the text that is to be cleared.
 *
 * @param text the current text of its section or of the whole paper
 * @param clearedText the words that were cleared last, or {@code null}
 * @param steps its history, the latest first
 * @param added whether this paper has it beyond its template
 */
public record ClearanceFile(ClearancePaper paper, ClearanceDetails clearance, @Nullable String heading, String text,
		@Nullable String clearedText, List<ClearanceStep> steps, boolean added) {

	/**
	 * Returns whether it can be removed: it is not the template's, and nothing happened.
	 */
	public boolean removable() {
		return this.added && this.steps.isEmpty() && this.clearance.state() == ClearanceState.NOT_REQUESTED;
	}

	/** Returns the text as HTML. */
	public String html() {
		return Markdown.toHtml(this.text);
	}

	/** Returns a checksum of the text. */
	public String seen() {
		return fingerprint(this.text);
	}

	static String fingerprint(String text) {
		return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
	}

	/** Returns what has changed since the text was cleared. */
	public List<SentenceDifference.Change> changes() {
		return (this.clearedText == null || this.clearedText.equals(this.text)) ? List.of()
				: SentenceDifference.between(this.clearedText, this.text);
	}

}
