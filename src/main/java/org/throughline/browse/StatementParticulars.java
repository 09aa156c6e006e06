package org.throughline.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;
import org.throughline.report.Consent;
import org.throughline.report.VoiceGroup;

/**
 * Further details of voices, pressures and escalated matters.
 *
 * @param whose whose voice it is
 * @param heardHow how the voice was gathered
 * @param consent consent to the quotation; only for readers of drafts
 * @param organisationsAsWritten the organisations concerned, as written
 * @param organisations the organisations concerned, under their names at the report's
 * date
 * @param raisedBy who raised the matter
 * @param raisedTo who it was raised to
 * @param outcome its outcome (Markdown)
 */
public record StatementParticulars(@Nullable VoiceGroup whose, @Nullable String heardHow, @Nullable Consent consent,
		@Nullable String organisationsAsWritten, List<String> organisations, @Nullable String raisedBy,
		@Nullable String raisedTo, @Nullable String outcome) {

	/**
	 * Returns the organisations concerned, or their names as written if none is linked.
	 */
	public List<String> concerned() {
		return (!this.organisations.isEmpty() || this.organisationsAsWritten == null) ? this.organisations
				: List.of(this.organisationsAsWritten);
	}

	/** Returns the outcome as HTML. */
	public String outcomeHtml() {
		return Markdown.toHtml(this.outcome);
	}

}
