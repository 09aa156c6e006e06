package org.throughline.transfer.tables;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

import org.throughline.action.ActionPlanService;
import org.throughline.action.ActionRow;
import org.throughline.action.ActionRowService;
import org.throughline.action.ActionStatus;
import org.throughline.action.ActionSummary;
import org.throughline.action.Rag;
import org.throughline.action.RecommendationFilter;
import org.throughline.action.RecommendationService;
import org.throughline.platform.security.Visibility;
import org.throughline.transfer.table.TransferTable;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Column.Property;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.DayOrText;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.NamedBody;
import org.throughline.transfer.table.TableSupport;

/**
 * Action plans, one action a row.
 */
@Component
class ActionsTable extends TransferTable<ActionRow, ActionValues> {

	private static final Columns<ActionRow> COLUMNS = new Columns<>();

	static {
		text("plan", Columns.LINE, (row) -> row.action().planTitle()).sameForAll().identifying();
		text("source", Columns.LINE, (row) -> joined(row, ActionRow.Answered::sourceTitle)).keptIfEmpty().sameForAll();
		text("references", Columns.LINE, (row) -> joined(row, ActionRow.Answered::reference));
		text("number", Columns.LINE, (row) -> joined(row, (answered) -> stripped(answered.number()))).keptIfEmpty();
		text("recommendation", Columns.WORDING,
				(row) -> row.answers().stream().map(ActionRow.Answered::wording).collect(Collectors.joining("\n\n")))
			.keptIfEmpty();
		text("action", Columns.WORDING, (row) -> row.action().wording()).required().identifying();
		COLUMNS.body("owner", (row) -> new NamedBody(row.action().ownerSlug(), row.action().ownerAsWritten()))
			.shownAs((row) -> stripped(row.action().owner()))
			.alias((row) -> stripped(row.action().ownerAsWritten()));
		text("leadRole", Columns.LINE, (row) -> row.action().leadRole());
		COLUMNS.dayOrText("due", (row) -> new DayOrText(row.action().dueOn(), row.action().dueAsWritten()))
			.shownAs((row) -> (row.action().dueOn() != null) ? row.action().dueOn().toString()
					: stripped(row.action().dueAsWritten()))
			.alias((row) -> stripped(row.action().dueAsWritten()));
		text("dueAsWritten", Columns.LINE,
				(row) -> (row.action().dueOn() != null) ? row.action().dueAsWritten() : null);
		COLUMNS.day("firstDue", (row) -> row.action().firstDueOn()).exportOnly();
		text("grade", Columns.LINE, (row) -> row.action().grade());
		text("successMeasure", 5_000, (row) -> row.action().successMeasure());
		COLUMNS.choice("status", ActionStatus.class, (row) -> row.action().status()).keptIfEmpty();
		COLUMNS.choice("rag", Rag.class, (row) -> overridden(row.action()) ? row.action().rag() : null);
		text("progress", 5_000, ActionRow::lastWord).keptIfEmpty();
		text("evidence", 2_000, ActionRow::evidenceLink).keptIfEmpty();
		COLUMNS.choice("visibility", Visibility.class, (row) -> row.action().visibility())
			.orElse(Visibility.PARTNER)
			.sameForAll();
		COLUMNS.reference((row) -> row.action().reference());
	}

	private final ActionRowService actions;

	private final ActionPlanService plans;

	private final RecommendationService recommendations;

	private final ActionSaving saving;

	private final Clock clock;

	ActionsTable(TableSupport support, ActionRowService actions, ActionPlanService plans,
			RecommendationService recommendations, ActionSaving saving, Clock clock) {
		super(support, "actions", "actions", COLUMNS);
		this.actions = actions;
		this.plans = plans;
		this.recommendations = recommendations;
		this.saving = saving;
		this.clock = clock;
	}

	private static Column<ActionRow, String> text(String key, int maxLength, Property<ActionRow, String> property) {
		return COLUMNS.text(key, maxLength, property).shownAs((row) -> stripped(property.of(row)));
	}

	private static String stripped(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

	private static String joined(ActionRow row, Function<ActionRow.Answered, String> property) {
		return row.answers()
			.stream()
			.map(property)
			.filter((each) -> !each.isEmpty())
			.distinct()
			.collect(Collectors.joining("; "));
	}

	private static boolean overridden(ActionSummary action) {
		return action.rag() != null && action.ragReason() != null;
	}

	@Override
	public List<TablePart> parts(UUID partnershipId) {
		return this.plans.plans(partnershipId)
			.stream()
			.map((plan) -> new TablePart(plan.slug(), plan.title(), "plan"))
			.toList();
	}

	@Override
	protected List<ActionRow> existing(UUID partnershipId) {
		return existing(partnershipId, null);
	}

	@Override
	protected List<ActionRow> existing(UUID partnershipId, @Nullable String part) {
		return this.actions.rows(partnershipId, part);
	}

	@Override
	protected RowReader<ActionRow, ActionValues> reader(UUID partnershipId, List<ActionRow> existing, Lookups lookups) {
		var recommendations = this.recommendations.list(partnershipId, RecommendationFilter.ALL, Pageable.unpaged())
			.getContent();
		return new ActionReader(new PlanLookup(this.plans.plans(partnershipId), lookups),
				new RecommendationLookup(recommendations, lookups),
				new ActionMoves(this.actions.verifyRefusals(partnershipId), lookups), LocalDate.now(this.clock));
	}

	@Override
	protected void save(UUID partnershipId, List<Change<ActionRow, ActionValues>> changes, String fileName) {
		this.saving.save(partnershipId, changes, fileName);
	}

}
