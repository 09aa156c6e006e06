package org.throughline.returns;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Requests as a file gives them.
 *
 * @param partnership slug of the partnership that asks
 * @param requests what is asked
 */
public record ImportedRequests(String partnership, List<ImportedRequest> requests) {

	public ImportedRequests {
		requests = List.copyOf(requests);
	}

	/**
	 * One question to several organisations.
	 *
	 * @param kind what is asked for
	 * @param period how the period is called
	 * @param from its first day
	 * @param to its last day
	 * @param report slug of the report that will state the answers
	 * @param subject slug of the standards; only for self-assessments
	 * @param wording what is asked
	 * @param due by when
	 * @param organisations slugs of those who are asked
	 */
	public record ImportedRequest(ReturnKind kind, String period, LocalDate from, LocalDate to, @Nullable String report,
			@Nullable String subject, @Nullable String wording, LocalDate due, List<String> organisations) {

		public ImportedRequest {
			organisations = List.copyOf(organisations);
		}

	}

}
