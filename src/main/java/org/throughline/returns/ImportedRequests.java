package org.throughline.returns;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Requests as a file gives them.
 *
 * @param partnership slug of the partnership that asks
 * @param requests the instructions
 */
public record ImportedRequests(String partnership, List<ImportedRequest> requests) {

	public ImportedRequests {
		requests = List.copyOf(requests);
	}

	/**
	 * One question to several organisations.
	 *
	 * @param kind the instructions for
	 * @param period the label of the period
	 * @param from its first day
	 * @param to its last day
	 * @param report slug of the slug of the report that will use the returns
	 * @param subject slug of the standards; only for self-assessments
	 * @param wording the instructions
	 * @param due the due date
	 * @param organisations slugs of those who are asked
	 */
	public record ImportedRequest(ReturnKind kind, String period, LocalDate from, LocalDate to, @Nullable String report,
			@Nullable String subject, @Nullable String wording, LocalDate due, List<String> organisations) {

		public ImportedRequest {
			organisations = List.copyOf(organisations);
		}

	}

}
