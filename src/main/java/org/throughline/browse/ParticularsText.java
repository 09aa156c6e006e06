package org.throughline.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;
import org.throughline.report.Consent;
import org.throughline.report.VoiceGroup;

/**
 * What only voices, pressures and escalated matters have.
 *
 * @param whose whose voice it is
 * @param heardHow how it was heard
 * @param consent whether they agreed to be quoted; only for those who read drafts
 * @param organisationsAsWritten the organisations concerned, in the report's words
 * @param organisations those of them that are held here, as named at the report's date
 * @param raisedBy who raised the matter
 * @param raisedTo to whom
 * @param outcome what came of it (Markdown)
 */
public record ParticularsText(@Nullable VoiceGroup whose, @Nullable String heardHow, @Nullable Consent consent,
		@Nullable String organisationsAsWritten, List<String> organisations, @Nullable String raisedBy,
		@Nullable String raisedTo, @Nullable String outcome) {

	/** The organisations concerned: those held here, else in the report's words. */
	public List<String> concerned() {
		return (!this.organisations.isEmpty() || this.organisationsAsWritten == null) ? this.organisations
				: List.of(this.organisationsAsWritten);
	}

	/** What came of it, ready for the page. */
	public String outcomeHtml() {
		return Markdown.toHtml(this.outcome);
	}

}
