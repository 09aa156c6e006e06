package org.throughline.statute;

import java.util.List;

/**
 * A requirement of a regime for annual reports, as in the view {@code
 * report_requirement}.
 *
 * @param key its short name within the regime (R07)
 * @param wording summary
 * @param source law or guidance
 * @param verified whether somebody has read the source; otherwise it is to be confirmed
 * @param mayNotApply whether a report may state that it does not apply
 * @param answeredBy the parts of a report that usually answer it, {@link #IMPACT} or
 * {@link #SIGN_OFFS}
 */
public record ReportRequirement(String key, RequirementLevel level, String wording, String source, boolean verified,
		boolean mayNotApply, List<String> answeredBy) {

	/** Priorities with evidence of impact answer it. */
	public static final String IMPACT = "IMPACT";

	/** The sign-offs of the safeguarding partners answer it, and nothing else. */
	public static final String SIGN_OFFS = "SIGN_OFFS";

	public ReportRequirement {
		answeredBy = List.copyOf(answeredBy);
	}

}
