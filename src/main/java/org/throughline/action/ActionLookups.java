package org.throughline.action;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.ReportDirectory;
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

	private Map<String, UUID> ids(String sql, UUID partnershipId) {
		var ids = new HashMap<String, UUID>();
		this.jdbc.sql(sql).param(partnershipId).query((row) -> {
			ids.put(row.getString(1), row.getObject(2, UUID.class));
		});
		return ids;
	}

	/** Ids by slug or reference. Each kind is read once, when it is first asked for. */
	final class Lookup {

		private final Supplier<Map<String, UUID>> organisationIds = SingletonSupplier
			.of(ActionLookups.this.organisations::idsBySlug);

		private final Supplier<Map<String, UUID>> themeIds = SingletonSupplier.of(ActionLookups.this.themes::idsBySlug);

		private final Supplier<Map<String, UUID>> reportIds;

		private final Supplier<Map<String, UUID>> planIds;

		private final Supplier<Map<String, UUID>> recommendationIds;

		private final Supplier<Map<String, UUID>> actionIds;

		private final Map<UUID, ProgressScheme> schemes = new HashMap<>();

		private Lookup(UUID partnershipId) {
			this.reportIds = SingletonSupplier.of(() -> ActionLookups.this.reports.idsBySlug(partnershipId));
			this.planIds = own("select slug, id from action_plan where partnership_id = ?", partnershipId);
			this.recommendationIds = own("select reference, id from recommendation where partnership_id = ?",
					partnershipId);
			this.actionIds = own("select reference, id from action where partnership_id = ?", partnershipId);
		}

		private Supplier<Map<String, UUID>> own(String sql, UUID partnershipId) {
			return SingletonSupplier.of(() -> ids(sql, partnershipId));
		}

		@Nullable UUID organisation(String field, @Nullable String slug) {
			return one(field, this.organisationIds, slug);
		}

		@Nullable UUID report(String field, @Nullable String slug) {
			return one(field, this.reportIds, slug);
		}

		Set<UUID> actions(String field, Collection<String> references) {
			return several(field, this.actionIds, references);
		}

		Set<UUID> recommendations(String field, Collection<String> references) {
			return several(field, this.recommendationIds, references);
		}

		Action.Links links(ActionLinks links) {
			return new Action.Links(one("planSlug", this.planIds, links.planSlug()),
					recommendations("recommendationReferences", links.recommendationReferences()),
					several("themeSlugs", this.themeIds, links.themeSlugs()));
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
			return new Recommendation.Links(several("organisationSlugs", this.organisationIds, organisationSlugs),
					several("themeSlugs", this.themeIds, themeSlugs));
		}

		private static @Nullable UUID one(String field, Supplier<Map<String, UUID>> ids, @Nullable String name) {
			return (name == null || name.isBlank()) ? null : several(field, ids, List.of(name)).iterator().next();
		}

		private static Set<UUID> several(String field, Supplier<Map<String, UUID>> ids, Collection<String> names) {
			var found = new LinkedHashSet<UUID>();
			for (String name : names) {
				var id = ids.get().get(name.strip());
				if (id == null) {
					throw new RuleViolation(field, "action.name.unknown", name.strip());
				}
				found.add(id);
			}
			return found;
		}

	}

}
