package org.throughline.transfer.tables;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.throughline.action.ActionPlanService;
import org.throughline.action.ActionRow;
import org.throughline.action.PlanContent;
import org.throughline.action.PlanEdit;
import org.throughline.action.PlanSummary;
import org.throughline.action.ProgressScheme;
import org.throughline.platform.security.Visibility;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;

/**
 * Finds the plans of the rows of a table, and collects those to add.
 */
final class PlanLookup {

	private final Lookups lookups;

	private final Map<String, String> slugs = new HashMap<>();

	private final Map<String, ProgressScheme> schemes = new HashMap<>();

	private final Map<String, PlanEdit> added = new HashMap<>();

	private final Map<String, PlanEdit> used = new LinkedHashMap<>();

	PlanLookup(List<PlanSummary> plans, Lookups lookups) {
		this.lookups = lookups;
		for (var plan : plans) {
			this.slugs.put(plan.slug(), plan.slug());
			this.schemes.put(plan.slug(), plan.content().scheme());
			this.slugs.put(Lookups.plain(plan.content().title()), plan.slug());
		}
	}

	Found read(Row<ActionRow> row) {
		String title = row.text("plan");
		if (!row.changed("plan") || title.isEmpty()) {
			return Found.NONE;
		}
		String slug = this.slugs.get(Lookups.plain(title));
		if (slug != null) {
			return new Found(slug, null);
		}
		String made = ActionPlanService.slug(title);
		if (made.isEmpty() || this.slugs.containsKey(made)) {
			row.error("plan", "table.actions.error.plan");
			return Found.NONE;
		}
		return new Found(null,
				this.added.computeIfAbsent(made,
						(key) -> new PlanEdit(new PlanContent(title, null, ProgressScheme.NONE, Visibility.PARTNER),
								null, null)));
	}

	/** Returns the grades and status words of the plan of a row. */
	ProgressScheme scheme(Row<ActionRow> row, Found plan) {
		if (plan.slug() != null) {
			return this.schemes.getOrDefault(plan.slug(), ProgressScheme.NONE);
		}
		return (row.existing() != null && !row.changed("plan")) ? row.existing().action().scheme()
				: ProgressScheme.NONE;
	}

	/** Counts a plan of a row without errors. */
	void use(Found plan) {
		if (plan.added() != null) {
			this.used.put(plan.added().content().title(), plan.added());
		}
	}

	List<String> sideEffects() {
		return this.used.isEmpty() ? List.of()
				: List.of(this.lookups.text("table.actions.plansAdded", String.join(", ", this.used.keySet())));
	}

	/** An existing plan, or one to add, or none. */
	record Found(@Nullable String slug, @Nullable PlanEdit added) {

		static final Found NONE = new Found(null, null);

	}

}
