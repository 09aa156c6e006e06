package org.throughline.assurance;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A set of standards in a list, with counts of its self-assessments.
 *
 * @param schemeName name of the rating scheme
 * @param standards the number of standards
 * @param latest whether no later set follows it
 * @param counts counts of its self-assessments
 */
public record StandardSetSummary(UUID id, String slug, @JsonUnwrapped StandardSetContent content, String schemeName,
		int standards, boolean latest, @JsonUnwrapped Counts counts) {

	/**
	 * Returns the next audit, or {@code null} if its due date is not known or a later set
	 * follows.
	 */
	public @Nullable NextAudit nextAudit(LocalDate today) {
		var due = this.latest ? this.content.nextDue() : null;
		return (due != null) ? new NextAudit(due, due.isBefore(today)) : null;
	}

	/**
	 * Counts of self-assessments.
	 *
	 * @param requested how many there are
	 * @param received how many of them are complete or partly complete
	 * @param toConfirm how many have copied ratings that are not confirmed
	 */
	public record Counts(int requested, int received, int toConfirm) {

		/** Returns the number of outstanding self-assessments. */
		public int outstanding() {
			return this.requested - this.received;
		}

	}

}
