package org.throughline.transfer.tables;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

import org.throughline.action.ActionRow.Recommended;
import org.throughline.action.ActionService;
import org.throughline.action.ActionDates;
import org.throughline.action.ActionContent;
import org.throughline.action.ActionPlanService;
import org.throughline.action.ActionRow;
import org.throughline.action.ActionStatus;
import org.throughline.action.PlanWording;
import org.throughline.action.Rag;
import org.throughline.action.RecommendationFilter;
import org.throughline.action.RecommendationService;
import org.throughline.action.VerificationService;
import org.throughline.platform.security.Visibility;
import org.throughline.transfer.table.TransferTable;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Column.Property;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.DayOrText;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.NamedBody;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;
import org.throughline.platform.list.ListRequest;
import org.throughline.action.ActionFilter;
import org.throughline.action.ActionSummary;

/**
 * Action plans, one action a row.
 */
@Component
class ActionsTable extends TransferTable<ActionRow, ActionValues> {

	private static final Columns<ActionRow> COLUMNS = new Columns<>();

	static {
		text("plan", Columns.LINE, (row) -> (row.action().plan() != null) ? row.action().plan().name() : null)
			.sameForAll()
			.identifying();
		text("source", Columns.LINE, (row) -> joined(row, Recommended::sourceTitle)).keptIfEmpty().sameForAll();
		text("references", Columns.LINE, (row) -> joined(row, Recommended::reference));
		text("number", Columns.LINE, (row) -> joined(row, (linked) -> stripped(linked.number()))).keptIfEmpty()
			.numbering();
		text("recommendation", Columns.WORDING,
				(row) -> row.recommendations().stream().map(Recommended::wording).collect(Collectors.joining("\n\n")))
			.keptIfEmpty();
		text("planNumber", Columns.LINE, (row) -> planWording(row).planNumber()).keptIfEmpty().numbering();
		text("action", Columns.WORDING, (row) -> content(row).wording()).required().identifying();
		COLUMNS.body("owner", ActionsTable::owner)
			.shownAs((row) -> stripped(row.action().owner()))
			.alias((row) -> stripped(planWording(row).ownerAsWritten()));
		text("ownerAsWritten", Columns.LINE,
				(row) -> (row.action().organisation() != null) ? planWording(row).ownerAsWritten() : null)
			.keptIfEmpty();
		text("leadRole", Columns.LINE, (row) -> content(row).leadRole());
		COLUMNS.dayOrText("due", (row) -> new DayOrText(dates(row).dueOn(), planWording(row).dueAsWritten()))
			.shownAs((row) -> {
				var dueOn = dates(row).dueOn();
				return (dueOn != null) ? dueOn.toString() : stripped(planWording(row).dueAsWritten());
			})
			.alias((row) -> stripped(planWording(row).dueAsWritten()));
		text("dueAsWritten", Columns.LINE,
				(row) -> (dates(row).dueOn() != null) ? planWording(row).dueAsWritten() : null);
		COLUMNS.day("firstDue", (row) -> dates(row).firstDueOn()).keptIfEmpty().fixed();
		text(RevisedDates.COLUMN, 5_000, RevisedDates::text).keptIfEmpty();
		text("grade", Columns.LINE, (row) -> planWording(row).grade());
		text("successMeasure", 5_000, (row) -> content(row).successMeasure()).statement();
		Monitored.add(COLUMNS, (row) -> content(row).monitoring());
		COLUMNS.choice("status", ActionStatus.class, (row) -> row.action().status()).keptIfEmpty();
		text("statusWord", Columns.LINE, (row) -> row.action().progress().statusWord()).keptIfEmpty();
		COLUMNS.choice("rag", Rag.class, (row) -> overridden(row) ? row.action().progress().rating().rag() : null);
		text("progress", 5_000, ActionRow::lastNote).statement().keptIfEmpty();
		text("evidence", 2_000, ActionRow::evidenceLink).evidence().keptIfEmpty();
		COLUMNS.themes(ActionRow::themeSlugs).shownAs((row) -> String.join("; ", row.themes().values())).keptIfEmpty();
		COLUMNS.day("madeOn", (row) -> row.action().origin().madeOn()).keptIfEmpty().sameForAll().fixed();
		COLUMNS.yesNo("example", (row) -> row.action().origin().example() ? true : null)
			.keptIfEmpty()
			.sameForAll()
			.fixed();
		COLUMNS.choice("visibility", Visibility.class, (row) -> content(row).visibility())
			.orElse(Visibility.PARTNER)
			.sameForAll();
		COLUMNS.note((row) -> content(row).note()).keptIfEmpty();
		COLUMNS.reference((row) -> row.action().reference());
	}

	private final ActionService actions;

	private final VerificationService verification;

	private final ActionPlanService plans;

	private final RecommendationService recommendations;

	private final ActionSaving saving;

	private final Clock clock;

	ActionsTable(TableSupport support, ActionService actions, VerificationService verification, ActionPlanService plans,
			RecommendationService recommendations, ActionSaving saving, Clock clock) {
		super(support, "actions", "actions", COLUMNS);
		this.actions = actions;
		this.verification = verification;
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

	/** Returns the content in the cells of a row, whose columns are above. */
	static ActionContent content(Row<ActionRow> row, @Nullable String ownerAsWritten, @Nullable String dueAsWritten) {
		return new ActionContent(row.require("action"),
				new PlanWording(row.get("planNumber"), ownerAsWritten, dueAsWritten, row.get("grade")),
				row.get("leadRole"), row.get("successMeasure"), Monitored.read(row), row.require("visibility"),
				row.get("note"));
	}

	private static ActionContent content(ActionRow row) {
		return row.action().content();
	}

	private static PlanWording planWording(ActionRow row) {
		return content(row).planWording();
	}

	private static ActionDates dates(ActionRow row) {
		return row.action().dates();
	}

	private static NamedBody owner(ActionRow row) {
		var organisation = row.action().organisation();
		return new NamedBody((organisation != null) ? organisation.slug() : null, planWording(row).ownerAsWritten());
	}

	private static String joined(ActionRow row, Function<Recommended, String> property) {
		return row.recommendations()
			.stream()
			.map(property)
			.filter((each) -> !each.isEmpty())
			.distinct()
			.collect(Collectors.joining("; "));
	}

	private static boolean overridden(ActionRow row) {
		var rating = row.action().progress().rating();
		return rating.rag() != null && rating.reason() != null;
	}

	@Override
	public List<TablePart> parts(UUID partnershipId) {
		return this.plans.plans(partnershipId)
			.stream()
			.map((plan) -> new TablePart(plan.slug(), plan.content().title(), "plan"))
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
				new ActionMoves(this.verification.refusals(partnershipId), lookups), LocalDate.now(this.clock));
	}

	@Override
	protected void save(UUID partnershipId, List<Change<ActionRow, ActionValues>> changes, String fileName) {
		this.saving.save(partnershipId, changes, fileName);
	}

	@Override
	protected @Nullable Stream<?> listed(UUID partnershipId, ListRequest filter) {
		var wanted = ActionFilter.of(filter);
		return wanted.equals(ActionFilter.ALL) ? null
				: this.actions.all(partnershipId, wanted).stream().map(ActionSummary::reference);
	}

}
