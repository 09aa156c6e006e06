package org.throughline.report;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * The content of a priority, shared by the entity, its edit and its details.
 *
 * @param title title as agreed
 * @param periodMeant the period it is set for, if not the period of the report
 */
@Embeddable
public record PriorityContent(String title, @Nullable String periodMeant) {

	/** The content of a priority that is not written yet. */
	public static final PriorityContent EMPTY = new PriorityContent("", null);

	public PriorityContent {
		title = Objects.requireNonNullElse(title, "").strip();
		periodMeant = blankToNull(periodMeant);
	}

	/** Checks the texts. */
	public void check(String at, WordingRules rules) {
		rules.required(at + "title", "priority", this.title, WordingRules.LINE);
		rules.atMost(at + "periodMeant", "period", this.periodMeant, WordingRules.LINE);
	}

}
