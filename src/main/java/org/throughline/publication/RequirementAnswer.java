package org.throughline.publication;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The evidence of a report for a requirement, as sent by a form.
 *
 * @param explanation why nothing is linked, or why it does not apply
 * @param notApplicable whether it does not apply to the report
 */
public record RequirementAnswer(List<EvidenceLink> links, @Nullable String explanation, boolean notApplicable) {

	/** Nothing is answered. */
	public static final RequirementAnswer NONE = new RequirementAnswer(List.of(), null, false);

	public RequirementAnswer {
		links = List.copyOf(links);
	}

	boolean empty() {
		return this.links.isEmpty() && this.explanation == null && !this.notApplicable;
	}

}
