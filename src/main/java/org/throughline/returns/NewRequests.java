package org.throughline.returns;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Requests to send, one to each organisation.
 *
 * @param subjectSlug the set of standards, for a self-assessment
 * @param reportSlug the draft report that will use the returns
 * @param narrative the questions of a narrative, and others who are asked
 */
public record NewRequests(RequestContent content, @Nullable String subjectSlug, @Nullable String reportSlug,
		List<String> organisationSlugs, NarrativeRequest narrative) {

	/** Creates requests for something other than a narrative. */
	public NewRequests(RequestContent content, @Nullable String subjectSlug, @Nullable String reportSlug,
			List<String> organisationSlugs) {
		this(content, subjectSlug, reportSlug, organisationSlugs, NarrativeRequest.NONE);
	}

	public NewRequests {
		organisationSlugs = List.copyOf(organisationSlugs);
	}

}
