package org.throughline.action;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Asks for what follows from a report: the plans that belong to it, the recommendations
 * it makes, those of the reviews of its period and those made in its period without
 * anything here they come out of, and the actions of all these.
 *
 * @param id the report, as the source of recommendations
 * @param slug its slug
 * @param reviewIds the reviews of its period that the reader may see
 * @param from first day of its period; none where the period is another report's
 * @param to last day of that
 */
public record ReportFollowUp(UUID id, String slug, Set<UUID> reviewIds, @Nullable LocalDate from,
		@Nullable LocalDate to) {

	public ReportFollowUp {
		reviewIds = Set.copyOf(reviewIds);
	}

	/** Condition on its recommendations {@code r}. */
	String recommendations(ActionVisibility.Reader reader) {
		return """
				(%s or r.id in (select ar.recommendation_id from action_plan pl join action a on a.plan_id = pl.id
				  join action_recommendation ar on ar.action_id = a.id
				  where pl.partnership_id = :partnership and pl.report_slug = :reportSlug and %s and %s))"""
			.formatted(made(), reader.plans(), reader.actions());
	}

	/** Condition on its actions {@code a}. */
	String actions(ActionVisibility.Reader reader) {
		return """
				a.id in (select a.id from action_plan pl join action a on a.plan_id = pl.id
				    where pl.partnership_id = :partnership and pl.report_slug = :reportSlug and %s
				  union select ar.action_id from recommendation r join action_recommendation ar on ar.recommendation_id = r.id
				    where r.partnership_id = :partnership and %s and %s)"""
			.formatted(reader.plans(), reader.recommendations(), recommendations(reader));
	}

	private String made() {
		return """
				(r.source_type = 'REPORT' and r.source_id = :reportId) or (r.source_type = 'REVIEW' and
				  r.source_id = any(:reportReviews))""" + ((this.from != null)
				? " or (r.source_id is null and r.made_on between :reportFrom and :reportTo)" : "");
	}

	Map<String, @Nullable Object> parameters() {
		var parameters = new HashMap<String, @Nullable Object>();
		parameters.put("reportId", this.id);
		parameters.put("reportSlug", this.slug);
		parameters.put("reportReviews", this.reviewIds.toArray(UUID[]::new));
		parameters.put("reportFrom", this.from);
		parameters.put("reportTo", this.to);
		return parameters;
	}

}
