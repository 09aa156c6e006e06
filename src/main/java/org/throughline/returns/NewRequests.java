package org.throughline.returns;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Requests to send, one to each organisation.
 *
 * @param subjectSlug the set of standards, for a self-assessment
 * @param reportSlug the draft report that will use the returns
 * @param questions the questions, for a narrative
 */
public record NewRequests(RequestContent content, @Nullable String subjectSlug, @Nullable String reportSlug,
		List<String> organisationSlugs, List<String> questions) {

	/** Creates requests without questions. */
	public NewRequests(RequestContent content, @Nullable String subjectSlug, @Nullable String reportSlug,
			List<String> organisationSlugs) {
		this(content, subjectSlug, reportSlug, organisationSlugs, List.of());
	}

	public NewRequests {
		questions = List.copyOf(questions);
		organisationSlugs = List.copyOf(organisationSlugs);
	}

}
