package org.throughline.report;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The progress with a priority in one report, shared by the entity, its edit and its
 * details.
 *
 * @param progress work done during the year (Markdown)
 * @param impact evidence of the difference made for children (Markdown)
 */
@Embeddable
public record ProgressContent(String progress, String impact, @Enumerated(EnumType.STRING) ProgressLevel level) {

	public static final ProgressContent NONE = new ProgressContent("", "", ProgressLevel.NOT_STATED);

	public ProgressContent {
		progress = Objects.requireNonNullElse(progress, "").strip();
		impact = Objects.requireNonNullElse(impact, "").strip();
	}

	/** Checks the texts. */
	public void check(String at, WordingRules rules) {
		rules.atMost(at + "progress", "progress", this.progress, WordingRules.PROSE);
		rules.evidence(at + "impact", "evidence of impact", this.impact, WordingRules.PROSE);
	}

}
