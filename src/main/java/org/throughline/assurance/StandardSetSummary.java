package org.throughline.assurance;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.returns.DataRequestSummary;

/**
 * A set of standards in a list, with counts of its self-assessments.
 *
 * @param schemeName name of the rating scheme
 * @param standards the number of standards
 * @param latest whether no later set follows it
 * @param counts counts of its self-assessments
 * @param organisations the organisations with a self-assessment, {@code null} for the
 * partnership itself
 * @param requests open requests for returns that have no self-assessment yet
 */
public record StandardSetSummary(UUID id, String slug, @JsonUnwrapped StandardSetContent content, String schemeName,
		int standards, boolean latest, @JsonUnwrapped Counts counts, List<@Nullable UUID> organisations,
		List<DataRequestSummary> requests) {

	public StandardSetSummary {
		requests = (requests != null) ? List.copyOf(requests) : List.of();
	}

	/**
	 * Returns the next audit, or {@code null} if its due date is not known or a later set
	 * follows.
	 */
	public @Nullable NextAudit nextAudit(LocalDate today) {
		var due = this.latest ? this.content.nextDue() : null;
		return (due != null) ? new NextAudit(due, due.isBefore(today)) : null;
	}

	/**
	 * Returns the summary with those of the requests for returns whose organisation has
	 * no self-assessment of the set yet. A return becomes one when it is accepted.
	 */
	StandardSetSummary withRequests(List<DataRequestSummary> open) {
		var listed = new HashSet<@Nullable UUID>(this.organisations);
		var further = open.stream()
			.filter((request) -> request.isAbout(this.id) && listed.add(request.addressee().id()))
			.toList();
		var all = new Counts(this.counts.requested + further.size(), this.counts.received, this.counts.toConfirm);
		return new StandardSetSummary(this.id, this.slug, this.content, this.schemeName, this.standards, this.latest,
				all, this.organisations, further);
	}

	/**
	 * Counts of self-assessments.
	 *
	 * @param requested how many there are or are requested as returns
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
