package org.throughline.transfer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.throughline.action.ActionPlanService;
import org.throughline.action.NewPlan;
import org.throughline.action.PlanSummary;
import org.throughline.platform.security.Visibility;
import org.throughline.transfer.table.TableRow;

import static org.throughline.transfer.ActionColumns.PLAN;

/**
 * The plans that the rows of a table name: those held here, and those to be added.
 */
class NamedPlans {

	private final Map<String, String> slugs = new HashMap<>();

	private final Map<String, NewPlan> added = new HashMap<>();

	private final Map<String, NewPlan> wanted = new LinkedHashMap<>();

	NamedPlans(List<PlanSummary> plans) {
		for (var plan : plans) {
			this.slugs.put(plan.slug(), plan.slug());
			this.slugs.put(plain(plan.title()), plan.slug());
		}
	}

	NamedPlan read(TableRow row) {
		String title = row.text(PLAN);
		if (!row.changed(PLAN) || title.isEmpty()) {
			return new NamedPlan(null, null);
		}
		String slug = this.slugs.get(plain(title));
		if (slug != null) {
			return new NamedPlan(slug, null);
		}
		String made = ActionPlanService.slug(title);
		if (made.isEmpty() || this.slugs.containsKey(made)) {
			row.wrong(PLAN, "There is no such plan, and none can be called so. Choose another name");
			return new NamedPlan(null, null);
		}
		return new NamedPlan(null,
				this.added.computeIfAbsent(made, (key) -> new NewPlan(title, null, null, null, Visibility.PARTNER)));
	}

	void wanted(NamedPlan plan) {
		if (plan.added() != null) {
			this.wanted.put(plan.added().title(), plan.added());
		}
	}

	List<String> besides() {
		return this.wanted.isEmpty() ? List.of()
				: List.of("Plans that are added: " + String.join(", ", this.wanted.keySet()));
	}

	private static String plain(String title) {
		return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

	/** A plan held here, or one to be added, or none. */
	record NamedPlan(@Nullable String slug, @Nullable NewPlan added) {

	}

}
