package org.throughline.transfer.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.measure.AttendedPlaces;
import org.throughline.measure.EvaluatedTraining;
import org.throughline.measure.EvaluationContent;
import org.throughline.measure.EvaluationDetails;
import org.throughline.measure.EventDate;
import org.throughline.measure.TrainingAttendance;
import org.throughline.measure.TrainingCharge;
import org.throughline.measure.TrainingContent;
import org.throughline.measure.TrainingDelivery;
import org.throughline.measure.TrainingDescription;
import org.throughline.measure.TrainingDetails;
import org.throughline.measure.TrainingEdit;
import org.throughline.measure.TrainingKind;
import org.throughline.measure.TrainingMode;
import org.throughline.measure.TrainingPlaces;
import org.throughline.measure.TrainingService;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.text.QuantityReader;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.theme.ThemeName;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.table.TransferTable;

/**
 * Training activities with their evaluations, one activity a row.
 */
@Component
class TrainingTable extends TransferTable<TrainingDetails, EvaluatedTraining> {

	private static final Columns<TrainingDetails> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("title", 300, (one) -> one.content().title()).required().identifying();
		COLUMNS.choice("kind", TrainingKind.class, (one) -> one.content().kind()).orElse(TrainingKind.COURSE);
		COLUMNS.report((training) -> training.links().report()).identifying();
		COLUMNS
			.text("when", 200, TrainingTable::sameDate,
					(one) -> dated(one) ? date(one).inWords() : date(one).asWritten())
			.identifying();
		COLUMNS.text("whenAsWritten", 200, (one) -> dated(one) ? date(one).asWritten() : null);
		COLUMNS.quantity("events", 300, QuantityReader::count, (one) -> one.content().attendance().events());
		COLUMNS.quantity("attendances", 300, AttendedPlaces::attendance,
				(one) -> one.content().attendance().attendances());
		COLUMNS.count("capacity", (one) -> places(one).capacity()).keptIfEmpty();
		COLUMNS.count("booked", (one) -> places(one).booked());
		COLUMNS.count("didNotAttend", (one) -> places(one).didNotAttend());
		COLUMNS.text("note", 500, (one) -> places(one).note()).keptIfEmpty();
		COLUMNS.yesNo("perEvent", (one) -> one.content().attendance().perEvent() ? true : null);
		COLUMNS.lines("topics", 2_000, (one) -> one.content().description().topicList());
		COLUMNS.text("audience", 500, (one) -> one.content().attendance().audience());
		COLUMNS.choice("mode", TrainingMode.class, (one) -> one.content().delivery().mode())
			.orElse(TrainingMode.NOT_STATED);
		COLUMNS.choice("charge", TrainingCharge.class, (one) -> one.content().delivery().charge())
			.orElse(TrainingCharge.NOT_STATED);
		Bodies.column(COLUMNS, "provider", (one) -> provider(one, NamedReference::slug),
				(one) -> provider(one, NamedReference::name), (one) -> one.content().delivery().providerName());
		COLUMNS.text("participants", 1_000, (one) -> one.content().attendance().participants());
		COLUMNS.text("summary", Columns.WORDING, (one) -> one.content().description().summary());
		COLUMNS.link("review", "reviews", (training) -> training.links().review());
		COLUMNS.themes((one) -> one.links().themes().stream().map(ThemeName::slug).toList());
		COLUMNS.text("changed", 5_000, (one) -> one.evaluated() ? evaluation(one).content().changed() : null)
			.keptIfEmpty();
		COLUMNS.text("measured", 2_000, (one) -> one.evaluated() ? evaluation(one).content().measuredHow() : null)
			.keptIfEmpty()
			.evidence();
		COLUMNS.text("evaluated", 40, (one) -> one.evaluated() ? evaluation(one).content().when() : null).keptIfEmpty();
		COLUMNS.reference((one) -> String.valueOf(one.number()));
	}

	private final TrainingService activities;

	TrainingTable(TableSupport support, TrainingService activities) {
		super(support, "training", "training", COLUMNS);
		this.activities = activities;
	}

	/** Dates are compared, however they are written. */
	private static String sameDate(String cell) {
		String date = EventDate.read(cell, null).inWords();
		return date.isEmpty() ? cell : date;
	}

	private static boolean dated(TrainingDetails one) {
		return !date(one).inWords().isEmpty();
	}

	private static EventDate date(TrainingDetails one) {
		return one.content().date();
	}

	private static @Nullable String provider(TrainingDetails one, Function<NamedReference, String> property) {
		return (one.links().organisation() != null) ? property.apply(one.links().organisation()) : null;
	}

	private static TrainingPlaces places(TrainingDetails one) {
		return one.content().attendance().places();
	}

	private static EvaluationDetails evaluation(TrainingDetails one) {
		return one.evaluations().get(0);
	}

	@Override
	protected List<TrainingDetails> existing(UUID partnershipId) {
		return this.activities.all(partnershipId);
	}

	@Override
	protected RowReader<TrainingDetails, EvaluatedTraining> reader(UUID partnershipId, List<TrainingDetails> existing,
			Lookups lookups) {
		return (row) -> new EvaluatedTraining(activity(row), evaluation(row));
	}

	private static TrainingEdit activity(Row<TrainingDetails> row) {
		var provider = Bodies.read(row, "provider", (one) -> one.content().delivery().providerName());
		var attendance = new TrainingAttendance(row.get("events"), row.get("attendances"), row.require("perEvent"),
				row.get("audience"), row.get("participants"), statedPlaces(row));
		var delivery = new TrainingDelivery(row.require("mode"), row.require("charge"), provider.name());
		var description = TrainingDescription.of(row.require("topics"), row.get("summary"));
		var content = new TrainingContent(row.require("kind"), row.require("title"), when(row), attendance, delivery,
				description);
		return new TrainingEdit(content, row.get("report"), provider.slug(), row.get("review"), row.require("themes"));
	}

	/** The places; attendance such as "23/25" and words about bookings are confirmed. */
	private static TrainingPlaces statedPlaces(Row<TrainingDetails> row) {
		var both = AttendedPlaces.in(row.text("attendances"));
		Integer capacity = row.get("capacity");
		if (both != null && row.changed("attendances") && !Objects.equals(capacity, both.places())) {
			if (capacity != null && row.changed("capacity")) {
				row.error("capacity", "table.training.error.places", both.places());
			}
			row.warn("attendances", "table.training.places", both.attended(), both.places());
			capacity = both.places();
		}
		String note = row.get("note");
		String changed = row.changed("changed") ? row.get("changed") : null;
		if (changed != null && !EvaluationContent.isImpact(changed)) {
			row.ignore("changed");
			boolean bookings = EvaluationContent.isAboutBookings(changed);
			row.warn("changed", bookings ? "table.training.note.stated" : "table.cell.nothingStated", changed);
			note = (bookings && note == null) ? changed : note;
		}
		var places = new TrainingPlaces(capacity, row.get("booked"), row.get("didNotAttend"), note);
		if (places.moreAbsentThanBooked()) {
			row.error("didNotAttend", "training.didNotAttend");
		}
		return places;
	}

	private static EventDate when(Row<TrainingDetails> row) {
		var existing = row.existing();
		if (existing != null && row.changed("when") && sameDate(row.text("when")).equals(date(existing).inWords())) {
			row.ignore("when");
		}
		String words = row.text("when");
		if (row.changed("when") && EventDate.isUnclear(words)) {
			row.error("when", "table.cell.approximateDate");
		}
		row.askIfFar("when", EventDate.read(words, null).from());
		return (existing == null || row.changed("when") || row.changed("whenAsWritten"))
				? EventDate.read(words, row.get("whenAsWritten")) : date(existing);
	}

	private static @Nullable EvaluationContent evaluation(Row<TrainingDetails> row) {
		if (!row.changed("changed") && !row.changed("measured") && !row.changed("evaluated")) {
			return null;
		}
		if (row.get("changed") == null) {
			row.error("changed", "table.training.error.changed");
		}
		var when = EventDate.read(row.text("evaluated"), null);
		if (when.asWritten() != null || when.until() != null) {
			row.error("evaluated", "table.cell.approximateDate");
		}
		return new EvaluationContent(row.require("changed"), row.get("measured"),
				ApproximateDate.of(when.from(), when.precision()));
	}

	@Override
	protected void save(UUID partnershipId, List<Change<TrainingDetails, EvaluatedTraining>> changes, String fileName) {
		var added = new ArrayList<EvaluatedTraining>();
		for (var change : changes) {
			if (change.existing() == null) {
				added.add(change.values());
			}
			else {
				update(partnershipId, change.existing(), change.values());
			}
		}
		this.activities.addAll(partnershipId, added, null);
	}

	private void update(UUID partnershipId, TrainingDetails one, EvaluatedTraining values) {
		this.activities.edit(partnershipId, one.number(), one.version(), values.activity());
		if (values.evaluation() != null && one.evaluated()) {
			this.activities.editEvaluation(partnershipId, one.number(), evaluation(one).number(), values.evaluation(),
					evaluation(one).version());
		}
		else if (values.evaluation() != null) {
			this.activities.evaluate(partnershipId, one.number(), values.evaluation());
		}
	}

}
