package org.throughline.action;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The plans, recommendations and actions of a report. The recommendations are its own,
 * those of the reviews of its period, and those made in its period whose source is not in
 * Throughline.
 *
 * @param reviewIds the reviews of its period that the reader may see
 * @param from first day of its period, or {@code null} if the period is another report's
 * @param to last day of that
 */
public record ReportFollowUp(UUID id, Set<UUID> reviewIds, @Nullable LocalDate from, @Nullable LocalDate to) {

	private static final String RECOMMENDATIONS = """
			r.id in (
			  select recommendations_of_period(:partnership, :report, :reportReviews, :reportFrom, :reportTo)
			  union all
			  select x.recommendation_id from action_plan pl join action a on a.plan_id = pl.id
			  join action_recommendation x on x.action_id = a.id
			  where pl.report_id = :report and %s and %s)""";

	private static final String ACTIONS = """
			a.id in (
			  select pa.id from action_plan pl join action pa on pa.plan_id = pl.id where pl.report_id = :report and %s
			  union all
			  select x.action_id from recommendation r join action_recommendation x on x.recommendation_id = r.id
			  where r.partnership_id = :partnership and %s and (
			    r.id in (select recommendations_of_period(:partnership, :report, :reportReviews, :reportFrom, :reportTo))
			    or r.id in (select y.recommendation_id from action_plan pl join action a on a.plan_id = pl.id
			      join action_recommendation y on y.action_id = a.id where pl.report_id = :report and %s and %s)))""";

	public ReportFollowUp {
		reviewIds = Set.copyOf(reviewIds);
	}

	/**
	 * Returns what belongs to a report.
	 * @param own whether it is the report of its period, not that of a subgroup or agency
	 */
	public static ReportFollowUp of(UUID id, boolean own, Set<UUID> reviewIds, LocalDate from, LocalDate to) {
		return own ? new ReportFollowUp(id, reviewIds, from, to) : new ReportFollowUp(id, Set.of(), null, null);
	}

	/** Condition on its recommendations {@code r}. */
	String recommendations(ActionVisibility.Reader reader) {
		return RECOMMENDATIONS.formatted(reader.plans(), reader.actions());
	}

	/** Condition on its actions {@code a}. */
	String actions(ActionVisibility.Reader reader) {
		return ACTIONS.formatted(reader.plans(), reader.recommendations(), reader.plans(), reader.actions());
	}

	Map<String, @Nullable Object> parameters() {
		var parameters = new HashMap<String, @Nullable Object>();
		parameters.put("report", this.id);
		parameters.put("reportReviews", this.reviewIds.toArray(UUID[]::new));
		parameters.put("reportFrom", this.from);
		parameters.put("reportTo", this.to);
		return parameters;
	}

}
