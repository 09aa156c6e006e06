package org.throughline.returns;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Requests to send, one to each organisation.
 *
 * @param subjectSlug the set of standards, for a self-assessment
 * @param reportSlug the draft report that will use the returns
 */
public record NewRequests(RequestContent content, @Nullable String subjectSlug, @Nullable String reportSlug,
		List<String> organisationSlugs) {

	public NewRequests {
		organisationSlugs = List.copyOf(organisationSlugs);
	}

}
