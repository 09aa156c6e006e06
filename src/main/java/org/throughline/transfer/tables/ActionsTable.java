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
import org.throughline.transfer.table.BoundTable;
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
class ActionsTable extends BoundTable<ActionRow, ActionValues> {

	private static final Columns<ActionRow> COLUMNS = new Columns<>();

	static final Column<ActionRow, String> PLAN = text("plan", Columns.LINE, (row) -> row.action().planTitle())
		.sameForAll();

	static final Column<ActionRow, String> SOURCE = text("source", Columns.LINE,
			(row) -> joined(row, ActionRow.Answered::sourceTitle))
		.keptIfEmpty()
		.sameForAll();

	static final Column<ActionRow, String> REFERENCES = text("references", Columns.LINE,
			(row) -> joined(row, ActionRow.Answered::reference));

	static final Column<ActionRow, String> NUMBER = text("number", Columns.LINE,
			(row) -> joined(row, (answered) -> stripped(answered.number())))
		.keptIfEmpty();

	static final Column<ActionRow, String> RECOMMENDATION = text("recommendation", Columns.WORDING,
			(row) -> row.answers().stream().map(ActionRow.Answered::wording).collect(Collectors.joining("\n\n")))
		.keptIfEmpty();

	static final Column<ActionRow, String> ACTION = text("action", Columns.WORDING, (row) -> row.action().wording())
		.required();

	static final Column<ActionRow, NamedBody> OWNER = COLUMNS
		.body("owner", (row) -> new NamedBody(row.action().ownerSlug(), row.action().ownerAsWritten()))
		.shownAs((row) -> stripped(row.action().owner()))
		.alias((row) -> stripped(row.action().ownerAsWritten()));

	static final Column<ActionRow, String> LEAD_ROLE = text("leadRole", Columns.LINE, (row) -> row.action().leadRole());

	static final Column<ActionRow, DayOrText> DUE = COLUMNS
		.dayOrText("due", (row) -> new DayOrText(row.action().dueOn(), row.action().dueAsWritten()))
		.shownAs((row) -> (row.action().dueOn() != null) ? row.action().dueOn().toString()
				: stripped(row.action().dueAsWritten()))
		.alias((row) -> stripped(row.action().dueAsWritten()));

	static final Column<ActionRow, String> DUE_AS_WRITTEN = text("dueAsWritten", Columns.LINE,
			(row) -> (row.action().dueOn() != null) ? row.action().dueAsWritten() : null);

	static {
		COLUMNS.day("firstDue", (row) -> row.action().firstDueOn()).exportOnly();
	}

	static final Column<ActionRow, String> GRADE = text("grade", Columns.LINE, (row) -> row.action().grade());

	static final Column<ActionRow, String> SUCCESS_MEASURE = text("successMeasure", 5_000,
			(row) -> row.action().successMeasure());

	static final Column<ActionRow, ActionStatus> STATUS = COLUMNS
		.choice("status", ActionStatus.class, (row) -> row.action().status())
		.keptIfEmpty();

	static final Column<ActionRow, Rag> RAG = COLUMNS.choice("rag", Rag.class,
			(row) -> overridden(row.action()) ? row.action().rag() : null);

	static final Column<ActionRow, String> PROGRESS = text("progress", 5_000, ActionRow::lastWord).keptIfEmpty();

	static final Column<ActionRow, String> EVIDENCE = text("evidence", 2_000, ActionRow::evidenceLink).keptIfEmpty();

	static final Column<ActionRow, Visibility> VISIBILITY = COLUMNS
		.choice("visibility", Visibility.class, (row) -> row.action().visibility())
		.orElse(Visibility.PARTNER)
		.keptIfEmpty()
		.sameForAll();

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
	protected String reference(ActionRow row) {
		return row.action().reference();
	}

	@Override
	protected List<Column<ActionRow, ?>> naturalKey() {
		return List.of(ACTION, PLAN);
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
	public void save(UUID partnershipId, List<Change<ActionRow, ActionValues>> changes, String fileName) {
		this.saving.save(partnershipId, changes, fileName);
	}

}
