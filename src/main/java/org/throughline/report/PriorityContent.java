package org.throughline.report;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * The content of a priority, shared by the entity, its edit and its details.
 *
 * @param title title as agreed
 * @param periodMeant the period it is set for, if not the period of the report
 * @param basis its origin and the organisations that share it
 */
@Embeddable
public record PriorityContent(String title, @Nullable String periodMeant,
		@Embedded @JsonUnwrapped PriorityBasis basis) {

	/** The content of a priority that is not written yet. */
	public static final PriorityContent EMPTY = of("");

	public PriorityContent {
		title = Objects.requireNonNullElse(title, "").strip();
		periodMeant = blankToNull(periodMeant);
		basis = Objects.requireNonNullElse(basis, PriorityBasis.NONE);
	}

	public static PriorityContent of(String title) {
		return new PriorityContent(title, null, PriorityBasis.NONE);
	}

	/** Returns the content with another title. */
	PriorityContent titled(String newTitle) {
		return new PriorityContent(newTitle, this.periodMeant, this.basis);
	}

	/** Checks the texts. */
	public void check(String at, WordingRules rules) {
		rules.required(at + "title", "priority", this.title, WordingRules.LINE);
		rules.atMost(at + "periodMeant", "period", this.periodMeant, WordingRules.LINE);
		this.basis.check(at + "basis.", rules);
	}

}
