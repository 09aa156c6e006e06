package org.throughline.action;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.KnownSlugs;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.theme.ThemeService;

/**
 * Looks up records by slug or reference.
 */
@Component
class ActionLookups {

	private final JdbcClient jdbc;

	private final OrganisationService organisations;

	private final ThemeService themes;

	private final ReportDirectory reports;

	private final ActionPlanRepository plans;

	ActionLookups(JdbcClient jdbc, OrganisationService organisations, ThemeService themes, ReportDirectory reports,
			ActionPlanRepository plans) {
		this.jdbc = jdbc;
		this.organisations = organisations;
		this.themes = themes;
		this.reports = reports;
		this.plans = plans;
	}

	/** Prepares lookups for one or many records of a partnership. */
	Lookup in(UUID partnershipId) {
		return new Lookup(partnershipId);
	}

	/**
	 * Returns a reported status word as the plan of the action spells it.
	 * @throws RuleViolation if the plan has no such word for the status
	 */
	@Nullable String statusWord(Action action, @Nullable String reported, ActionStatus status) {
		String word = TextRules.optional("status", reported, TextRules.LINE);
		var plan = (word != null && action.planId() != null) ? this.plans.findById(action.planId())
				: Optional.<ActionPlan>empty();
		return (word != null && plan.isPresent()) ? plan.get().scheme().checkedWord(word, status) : word;
	}

	/** Ids by slug or reference. Each kind is read once, when it is first asked for. */
	final class Lookup {

		private final KnownSlugs organisations = ActionLookups.this.organisations.known();

		private final KnownSlugs themes = ActionLookups.this.themes.known();

		private final KnownSlugs reports;

		private final KnownSlugs plans;

		private final KnownSlugs recommendations;

		private final KnownSlugs actions;

		private final Map<UUID, ProgressScheme> schemes = new HashMap<>();

		private Lookup(UUID partnershipId) {
			this.reports = ActionLookups.this.reports.known(partnershipId);
			this.plans = own("select slug, id from action_plan where partnership_id = ?", partnershipId);
			this.recommendations = own("select reference, id from recommendation where partnership_id = ?",
					partnershipId);
			this.actions = own("select reference, id from action where partnership_id = ?", partnershipId);
		}

		private KnownSlugs own(String sql, UUID partnershipId) {
			return new KnownSlugs(() -> KnownSlugs.read(ActionLookups.this.jdbc.sql(sql).param(partnershipId)));
		}

		@Nullable UUID organisation(String field, @Nullable String slug) {
			return this.organisations.id(field, slug);
		}

		@Nullable UUID report(String field, @Nullable String slug) {
			return this.reports.id(field, slug);
		}

		Set<UUID> actions(String field, Collection<String> references) {
			return this.actions.ids(field, references);
		}

		Set<UUID> recommendations(String field, Collection<String> references) {
			return this.recommendations.ids(field, references);
		}

		Action.Links links(ActionLinks links) {
			return new Action.Links(this.plans.id("planSlug", links.planSlug()),
					recommendations("recommendationReferences", links.recommendationReferences()),
					this.themes.ids("themeSlugs", links.themeSlugs()));
		}

		void checkGrade(ActionContent content, @Nullable UUID planId) {
			if (planId != null && content.planWording().grade() != null) {
				var scheme = this.schemes.computeIfAbsent(planId,
						(id) -> ActionLookups.this.plans.findById(id)
							.map(ActionPlan::scheme)
							.orElse(ProgressScheme.NONE));
				if (!scheme.accepts(content.planWording().grade())) {
					throw new RuleViolation("grade", "plan.grade.unknown", scheme.gradesInWords());
				}
			}
		}

		Recommendation.Links links(List<String> organisationSlugs, List<String> themeSlugs) {
			return new Recommendation.Links(this.organisations.ids("organisationSlugs", organisationSlugs),
					this.themes.ids("themeSlugs", themeSlugs));
		}

	}

}
