package org.throughline.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.throughline.platform.form.RuleViolation;

/**
 * The findings on a paper before it becomes final.
 *
 * @param fingerprint the checksum of its content, which the form sends back
 * @param publicFrom the day that its agenda is due
 * @param all what keeps it from becoming final on that day, without a note of changes
 */
public record PaperFinalCheck(UUID id, String title, String fingerprint, LocalDate publicFrom,
		List<RuleViolation> all) {

	private static final String CHANGES = "changes";

	/** Returns what is to be done before the form is sent. */
	public List<RuleViolation> obstacles() {
		return this.all.stream().filter((each) -> !each.field().equals(CHANGES)).toList();
	}

	/** Returns whether it has an edition, so that a note of changes is needed. */
	public boolean amendment() {
		return obstacles().size() < this.all.size();
	}

}
