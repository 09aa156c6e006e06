package org.throughline.transfer.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.action.ActionPlanService;
import org.throughline.action.PlanContent;
import org.throughline.action.PlanEdit;
import org.throughline.action.PlanSummary;
import org.throughline.action.ProgressScheme;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.security.Visibility;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.ActionPlansTable.Values;

/**
 * Action plans, one a row. Their actions are another table.
 */
@Component
class ActionPlansTable extends SimpleTable<PlanSummary, Values> {

	private static final Columns<PlanSummary> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("title", Columns.LINE, (plan) -> plan.content().title()).required().identifying();
		COLUMNS.slug("slug", 200, PlanSummary::slug);
		COLUMNS.organisation("organisation", (plan) -> NamedReference.slugOf(plan.organisation()));
		COLUMNS.report(PlanSummary::reportSlug);
		COLUMNS.text("description", Columns.WORDING, (plan) -> plan.content().description());
		COLUMNS.lines("grades", Columns.WORDING, (plan) -> TextRules.list(plan.content().scheme().grades()));
		COLUMNS.lines("statusWords", Columns.WORDING, (plan) -> TextRules.list(plan.content().scheme().statusWords()));
		COLUMNS.choice("visibility", Visibility.class, (plan) -> plan.content().visibility())
			.orElse(Visibility.PARTNER)
			.sameForAll();
		COLUMNS.reference(PlanSummary::slug);
	}

	ActionPlansTable(TableSupport support, ActionPlanService plans) {
		super(support, "action-plans", "plans", COLUMNS, plans::plans,
				(partnershipId, values) -> plans.add(partnershipId, values.plan(), values.slug()),
				(partnershipId, plan, values) -> plans.edit(partnershipId, plan.slug(), plan.version(), values.plan()));
	}

	@Override
	protected Stream<?> listed(UUID partnershipId, ListRequest filter) {
		return ActionPlanService.LIST.matching(existing(partnershipId), filter).stream().map(PlanSummary::slug);
	}

	private static @Nullable String lines(Row<PlanSummary> row, String column) {
		List<String> lines = row.require(column);
		return lines.isEmpty() ? null : String.join("\n", lines);
	}

	@Override
	protected RowReader<PlanSummary, Values> reader(UUID partnershipId, List<PlanSummary> existing, Lookups lookups) {
		var used = new HashSet<String>();
		existing.forEach((plan) -> used.add(plan.slug()));
		return (row) -> {
			String slug = (row.get("slug") != null) ? row.require("slug")
					: ActionPlanService.slug(row.require("title"));
			if (row.existing() == null) {
				checkNew(row, slug, used);
			}
			var content = new PlanContent(row.require("title"), row.get("description"),
					new ProgressScheme(lines(row, "grades"), lines(row, "statusWords")), row.require("visibility"));
			return new Values(slug, new PlanEdit(content, row.get("organisation"), row.get("report")));
		};
	}

	private static void checkNew(Row<PlanSummary> row, String slug, Set<String> used) {
		if (!ActionPlanService.isSlug(slug)) {
			row.error((row.get("slug") != null) ? "slug" : "title", "table.action-plans.error.slug");
		}
		else if (!used.add(slug)) {
			row.error("title", "plan.title.taken");
		}
	}

	/** New values of a plan. */
	record Values(String slug, PlanEdit plan) {

	}

}
