package org.throughline.statute;

import java.util.List;

/**
 * What a regime asks of an annual report.
 *
 * @param key its short name within the regime (R07)
 * @param wording summary
 * @param source law or guidance
 * @param confirmation who has confirmed it
 * @param mayNotApply whether a report may say that it does not apply
 * @param answeredBy the parts of a report that usually answer it, or {@link #IMPACT}
 */
public record ReportRequirement(String key, RequirementLevel level, String wording, String source,
		Confirmation confirmation, boolean mayNotApply, List<String> answeredBy) {

	/** Priorities with evidence of impact answer it. */
	public static final String IMPACT = "IMPACT";

	public ReportRequirement {
		answeredBy = List.copyOf(answeredBy);
	}

}
