package org.throughline.transfer.tables;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.measure.CountParser;
import org.throughline.measure.EvaluationContent;
import org.throughline.measure.EvaluationDetails;
import org.throughline.measure.EventDate;
import org.throughline.measure.TrainingAttendance;
import org.throughline.measure.TrainingCharge;
import org.throughline.measure.TrainingContent;
import org.throughline.measure.TrainingDelivery;
import org.throughline.measure.TrainingDescription;
import org.throughline.measure.TrainingDetails;
import org.throughline.measure.TrainingDetails.Provider;
import org.throughline.measure.TrainingEdit;
import org.throughline.measure.TrainingKind;
import org.throughline.measure.TrainingMode;
import org.throughline.measure.TrainingService;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Quantity;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.NamedBody;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.TrainingTable.Values;

/**
 * Training activities with their evaluations, one activity a row.
 */
@Component
class TrainingTable extends SimpleTable<TrainingDetails, Values> {

	private static final Columns<TrainingDetails> COLUMNS = new Columns<>();

	private static final Column<TrainingDetails, String> TITLE = COLUMNS
		.text("title", 300, (one) -> one.content().title())
		.required();

	private static final Column<TrainingDetails, TrainingKind> KIND = COLUMNS
		.choice("kind", TrainingKind.class, (one) -> one.content().kind())
		.orElse(TrainingKind.COURSE)
		.keptIfEmpty();

	private static final Column<TrainingDetails, String> REPORT = COLUMNS.report((one) -> one.content().reportSlug());

	private static final Column<TrainingDetails, String> WHEN = COLUMNS.text("when", 200,
			(one) -> dated(one) ? one.content().date().inWords() : one.content().date().asWritten());

	private static final Column<TrainingDetails, String> WHEN_AS_WRITTEN = COLUMNS.text("whenAsWritten", 200,
			(one) -> dated(one) ? one.content().date().asWritten() : null);

	private static final Column<TrainingDetails, Quantity> EVENTS = COLUMNS.quantity("events", 300, CountParser::read,
			(one) -> one.content().attendance().events());

	private static final Column<TrainingDetails, Quantity> ATTENDANCES = COLUMNS.quantity("attendances", 300,
			CountParser::read, (one) -> one.content().attendance().attendances());

	private static final Column<TrainingDetails, Boolean> PER_EVENT = COLUMNS.yesNo("perEvent",
			(one) -> one.content().attendance().perEvent() ? true : null);

	private static final Column<TrainingDetails, List<String>> TOPICS = COLUMNS.lines("topics", 2_000,
			(one) -> one.content().description().topicList());

	private static final Column<TrainingDetails, String> AUDIENCE = COLUMNS.text("audience", 500,
			(one) -> one.content().attendance().audience());

	private static final Column<TrainingDetails, TrainingMode> MODE = COLUMNS
		.choice("mode", TrainingMode.class, (one) -> one.content().delivery().mode())
		.orElse(TrainingMode.NOT_STATED)
		.keptIfEmpty();

	private static final Column<TrainingDetails, TrainingCharge> CHARGE = COLUMNS
		.choice("charge", TrainingCharge.class, (one) -> one.content().delivery().charge())
		.orElse(TrainingCharge.NOT_STATED)
		.keptIfEmpty();

	private static final Column<TrainingDetails, NamedBody> PROVIDER = Bodies.column(COLUMNS, "provider",
			(one) -> provider(one, Provider::slug), (one) -> provider(one, Provider::name),
			(one) -> one.content().delivery().providerName());

	private static final Column<TrainingDetails, String> PARTICIPANTS = COLUMNS.text("participants", 1_000,
			(one) -> one.content().attendance().participants());

	private static final Column<TrainingDetails, String> SUMMARY = COLUMNS.text("summary", Columns.WORDING,
			(one) -> one.content().description().summary());

	private static final Column<TrainingDetails, String> REVIEW = COLUMNS.text("review", 80,
			(one) -> one.content().description().reviewReference());

	private static final Column<TrainingDetails, List<String>> THEMES = COLUMNS
		.themes((one) -> one.themes().stream().map(TrainingDetails.Tag::slug).toList());

	private static final Column<TrainingDetails, String> CHANGED = COLUMNS
		.text("changed", 5_000, (one) -> one.evaluated() ? evaluation(one).content().changed() : null)
		.keptIfEmpty();

	private static final Column<TrainingDetails, String> MEASURED = COLUMNS
		.text("measured", 2_000, (one) -> one.evaluated() ? evaluation(one).content().measuredHow() : null)
		.keptIfEmpty();

	private static final Column<TrainingDetails, String> EVALUATED = COLUMNS
		.text("evaluated", 40, (one) -> one.evaluated() ? evaluation(one).content().when() : null)
		.keptIfEmpty();

	private final TrainingService activities;

	TrainingTable(TableSupport support, TrainingService activities) {
		super(support, "training", "training", COLUMNS);
		this.activities = activities;
	}

	private static boolean dated(TrainingDetails one) {
		return !one.content().date().inWords().isEmpty();
	}

	private static @Nullable String provider(TrainingDetails one, Function<Provider, String> property) {
		return (one.organisation() != null) ? property.apply(one.organisation()) : null;
	}

	private static EvaluationDetails evaluation(TrainingDetails one) {
		return one.evaluations().get(0);
	}

	@Override
	protected List<TrainingDetails> existing(UUID partnershipId) {
		return this.activities.all(partnershipId);
	}

	@Override
	protected String reference(TrainingDetails one) {
		return String.valueOf(one.number());
	}

	@Override
	protected List<Column<TrainingDetails, ?>> naturalKey() {
		return List.of(TITLE, WHEN, REPORT);
	}

	@Override
	protected RowReader<TrainingDetails, Values> reader(UUID partnershipId, List<TrainingDetails> existing,
			Lookups lookups) {
		return (row) -> {
			String review = row.get(REVIEW);
			if (review != null && row.changed(REVIEW) && !this.activities.knowsReview(partnershipId, review)) {
				row.error(REVIEW, "table.training.error.review");
			}
			return new Values(activity(row), evaluation(row));
		};
	}

	private static TrainingEdit activity(Row<TrainingDetails> row) {
		var existing = row.existing();
		var provider = Bodies.read(row, PROVIDER, null, (one) -> one.content().delivery().providerName());
		var attendance = new TrainingAttendance(row.get(EVENTS), row.get(ATTENDANCES), row.require(PER_EVENT),
				row.get(AUDIENCE), row.get(PARTICIPANTS));
		var delivery = new TrainingDelivery(row.require(MODE), row.require(CHARGE), provider.name());
		var description = TrainingDescription.of(row.require(TOPICS), row.get(SUMMARY), row.get(REVIEW));
		var content = new TrainingContent(row.get(REPORT), row.require(KIND), row.require(TITLE), when(row), attendance,
				delivery, description);
		return new TrainingEdit(content, provider.slug(), row.require(THEMES),
				(existing != null) ? existing.version() : 0);
	}

	private static EventDate when(Row<TrainingDetails> row) {
		var existing = row.existing();
		return (existing == null || row.changed(WHEN) || row.changed(WHEN_AS_WRITTEN))
				? EventDate.read(row.text(WHEN), row.get(WHEN_AS_WRITTEN)) : existing.content().date();
	}

	private static @Nullable EvaluationContent evaluation(Row<TrainingDetails> row) {
		if (!row.changed(CHANGED) && !row.changed(MEASURED) && !row.changed(EVALUATED)) {
			return null;
		}
		if (row.get(CHANGED) == null) {
			row.error(CHANGED, "table.training.error.changed");
		}
		var when = EventDate.read(row.text(EVALUATED), null);
		if (when.asWritten() != null || when.until() != null) {
			row.error(EVALUATED, "table.cell.approximateDate");
		}
		return new EvaluationContent(row.require(CHANGED), row.get(MEASURED), when.from(), when.precision());
	}

	@Override
	protected void add(UUID partnershipId, Values values) {
		int number = this.activities.add(partnershipId, TimeOrderedId.next(), values.activity(), null);
		if (values.evaluation() != null) {
			this.activities.evaluate(partnershipId, number, TimeOrderedId.next(), values.evaluation());
		}
	}

	@Override
	protected void update(UUID partnershipId, TrainingDetails one, Values values) {
		this.activities.edit(partnershipId, one.number(), values.activity());
		if (values.evaluation() != null && one.evaluated()) {
			this.activities.editEvaluation(partnershipId, one.number(), evaluation(one).number(), values.evaluation(),
					evaluation(one).version());
		}
		else if (values.evaluation() != null) {
			this.activities.evaluate(partnershipId, one.number(), TimeOrderedId.next(),
					Objects.requireNonNull(values.evaluation()));
		}
	}

	/**
	 * New values of an activity.
	 *
	 * @param activity the activity
	 * @param evaluation its evaluation, or {@code null} if it does not change
	 */
	record Values(TrainingEdit activity, @Nullable EvaluationContent evaluation) {

	}

}
