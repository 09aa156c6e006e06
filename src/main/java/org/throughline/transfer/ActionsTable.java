package org.throughline.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

import org.throughline.action.ActionPlanService;
import org.throughline.action.ActionRow;
import org.throughline.action.ActionRowService;
import org.throughline.action.RecommendationFilter;
import org.throughline.action.RecommendationService;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TransferTable;

import static java.util.Objects.requireNonNullElse;

/**
 * Action plans as a table: one action a row.
 */
@Component
class ActionsTable implements TransferTable<ActionLine> {

	private final ActionColumns columns;

	private final ActionRowService actions;

	private final ActionPlanService plans;

	private final RecommendationService recommendations;

	private final ActionLineSaving saving;

	private final Clock clock;

	ActionsTable(ActionColumns columns, ActionRowService actions, ActionPlanService plans,
			RecommendationService recommendations, ActionLineSaving saving, Clock clock) {
		this.columns = columns;
		this.actions = actions;
		this.plans = plans;
		this.recommendations = recommendations;
		this.saving = saving;
		this.clock = clock;
	}

	@Override
	public String key() {
		return "actions";
	}

	@Override
	public String rows() {
		return "actions";
	}

	@Override
	public String page() {
		return "actions";
	}

	@Override
	public List<TableColumn> columns() {
		return this.columns.all();
	}

	@Override
	public List<TablePart> parts(UUID partnershipId) {
		return this.plans.plans(partnershipId)
			.stream()
			.map((plan) -> new TablePart(plan.slug(), plan.title(), ActionColumns.PLAN))
			.toList();
	}

	@Override
	public List<HeldRow> held(UUID partnershipId, @Nullable String part) {
		return this.actions.rows(partnershipId, part).stream().map(this::held).toList();
	}

	/** The same words in the same plan are the same action. */
	@Override
	public String likeness(UnaryOperator<String> cell) {
		String wording = cell.apply(ActionColumns.ACTION);
		return wording.isBlank() ? "" : cell.apply(ActionColumns.PLAN) + " / " + wording;
	}

	@Override
	public RowReading<ActionLine> reading(UUID partnershipId, String fileName) {
		var rows = this.actions.rows(partnershipId, null);
		return new ActionLineReading(rows, rows.stream().map(this::held).toList(),
				new NamedPlans(this.plans.plans(partnershipId)),
				new NamedRecommendations(
						this.recommendations.list(partnershipId, RecommendationFilter.ALL, Pageable.unpaged())
							.getContent()),
				new ActionMoves(this.actions.verifyRefusals(partnershipId), this.columns), LocalDate.now(this.clock));
	}

	@Override
	public void save(UUID partnershipId, List<ActionLine> lines, String fileName) {
		this.saving.save(partnershipId, lines, fileName);
	}

	private HeldRow held(ActionRow row) {
		var action = row.action();
		var cells = new HashMap<String, String>();
		cells.put(ActionColumns.PLAN, text(action.planTitle()));
		cells.put(ActionColumns.SOURCE, joined(row, ActionRow.Answered::sourceTitle));
		cells.put(ActionColumns.ANSWERS, joined(row, ActionRow.Answered::reference));
		cells.put(ActionColumns.NUMBER, joined(row, (answered) -> text(answered.number())));
		cells.put(ActionColumns.RECOMMENDATION,
				row.answers().stream().map(ActionRow.Answered::wording).collect(Collectors.joining("\n\n")));
		cells.put(ActionColumns.ACTION, action.wording());
		cells.put(ActionColumns.OWNER, text(action.owner()));
		cells.put(ActionColumns.LEAD, text(action.leadRole()));
		String written = text(action.dueAsWritten());
		cells.put(ActionColumns.DUE, (action.dueOn() != null) ? action.dueOn().toString() : written);
		cells.put(ActionColumns.DUE_WRITTEN, (action.dueOn() != null) ? written : "");
		cells.put(ActionColumns.FIRST_DUE, (action.firstDueOn() != null) ? action.firstDueOn().toString() : "");
		cells.put(ActionColumns.GRADE, text(action.grade()));
		cells.put(ActionColumns.MEASURE, text(action.successMeasure()));
		cells.put(ActionColumns.STATUS, this.columns.text(action.status()));
		cells.put(ActionColumns.RAG,
				(action.rag() != null && action.ragReason() != null) ? this.columns.text(action.rag()) : "");
		cells.put(ActionColumns.PROGRESS, text(row.lastWord()));
		cells.put(ActionColumns.EVIDENCE, text(row.evidenceLink()));
		cells.put(ActionColumns.VISIBILITY, this.columns.text(action.visibility()));
		return new HeldRow(action.reference(), cells,
				Map.of(ActionColumns.OWNER, text(action.ownerAsWritten()), ActionColumns.DUE, written));
	}

	private static String joined(ActionRow row, Function<ActionRow.Answered, String> word) {
		return row.answers()
			.stream()
			.map(word)
			.filter((each) -> !each.isEmpty())
			.distinct()
			.collect(Collectors.joining("; "));
	}

	private static String text(@Nullable String text) {
		return requireNonNullElse(text, "").strip();
	}

}
