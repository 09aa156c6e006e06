package org.throughline.report;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * The origin of a priority and the organisations that share it, as written.
 *
 * @param chosenFrom evidence and events it was chosen from
 * @param sharedAsWritten the boards that share it, as written
 */
@Embeddable
public record PriorityBasis(@Nullable String chosenHow, @Nullable String chosenFrom, @Nullable String sharedAsWritten) {

	public static final PriorityBasis NONE = new PriorityBasis(null, null, null);

	public PriorityBasis {
		chosenHow = blankToNull(chosenHow);
		chosenFrom = blankToNull(chosenFrom);
		sharedAsWritten = blankToNull(sharedAsWritten);
	}

	void check(String at, WordingRules rules) {
		rules.evidence(at + "chosenHow", "how it was chosen", this.chosenHow, WordingRules.WORDING);
		rules.evidence(at + "chosenFrom", "evidence it was chosen from", this.chosenFrom, WordingRules.WORDING);
		rules.atMost(at + "sharedAsWritten", "shared with", this.sharedAsWritten, WordingRules.LINE);
	}

}
