package org.throughline.transfer.money;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.measure.CountParser;
import org.throughline.measure.EvaluationDetails;
import org.throughline.measure.EvaluationEdit;
import org.throughline.measure.EventDate;
import org.throughline.measure.TrainingCharge;
import org.throughline.measure.TrainingDetails;
import org.throughline.measure.TrainingEdit;
import org.throughline.measure.TrainingKind;
import org.throughline.measure.TrainingMode;
import org.throughline.measure.TrainingService;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Quantity;
import org.throughline.theme.ThemeService;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableRow;
import org.throughline.transfer.table.TransferTable;

import static org.throughline.transfer.money.TrainingColumns.ATTENDANCES;
import static org.throughline.transfer.money.TrainingColumns.AUDIENCE;
import static org.throughline.transfer.money.TrainingColumns.CHANGED;
import static org.throughline.transfer.money.TrainingColumns.CHARGE;
import static org.throughline.transfer.money.TrainingColumns.EVALUATED;
import static org.throughline.transfer.money.TrainingColumns.EVENTS;
import static org.throughline.transfer.money.TrainingColumns.KIND;
import static org.throughline.transfer.money.TrainingColumns.MEASURED;
import static org.throughline.transfer.money.TrainingColumns.MODE;
import static org.throughline.transfer.money.TrainingColumns.PARTICIPANTS;
import static org.throughline.transfer.money.TrainingColumns.PER_EVENT;
import static org.throughline.transfer.money.TrainingColumns.PROVIDER;
import static org.throughline.transfer.money.TrainingColumns.REVIEW;
import static org.throughline.transfer.money.TrainingColumns.SUMMARY;
import static org.throughline.transfer.money.TrainingColumns.THEMES;
import static org.throughline.transfer.money.TrainingColumns.TITLE;
import static org.throughline.transfer.money.TrainingColumns.TOPICS;
import static org.throughline.transfer.money.TrainingColumns.WHEN;
import static org.throughline.transfer.money.TrainingColumns.WHEN_WRITTEN;

/**
 * Training and events as a table: one activity a row, with what it changed.
 */
@Component
class TrainingTable implements TransferTable<TrainingTable.Line> {

	private final TrainingService activities;

	private final ThemeService themes;

	private final TrainingColumns columns;

	private final EnumAnswers answers;

	TrainingTable(TrainingService activities, ThemeService themes, TrainingColumns columns, EnumAnswers answers) {
		this.activities = activities;
		this.themes = themes;
		this.columns = columns;
		this.answers = answers;
	}

	/**
	 * A row ready to be saved.
	 *
	 * @param now the activity as it stands; none where it is new
	 * @param edit what it says
	 * @param evaluation what it changed; none where nothing is said
	 */
	record Line(@Nullable TrainingDetails now, TrainingEdit edit, @Nullable EvaluationEdit evaluation) {

	}

	@Override
	public String key() {
		return "training";
	}

	@Override
	public String rows() {
		return "training activities";
	}

	@Override
	public String page() {
		return "training";
	}

	@Override
	public List<TableColumn> columns() {
		return this.columns.all();
	}

	@Override
	public List<HeldRow> held(UUID partnershipId, @Nullable String part) {
		return this.activities.all(partnershipId).stream().map(this::held).toList();
	}

	private HeldRow held(TrainingDetails one) {
		var cells = new HashMap<String, String>();
		cells.put(TITLE, one.title());
		cells.put(KIND, this.answers.text(one.kind()));
		cells.put(NamedReports.REPORT, text(one.reportSlug()));
		String days = one.held().inWords();
		cells.put(WHEN, days.isEmpty() ? text(one.held().asWritten()) : days);
		cells.put(WHEN_WRITTEN, days.isEmpty() ? "" : text(one.held().asWritten()));
		cells.put(EVENTS, (one.events() != null) ? one.events().asWritten() : "");
		cells.put(ATTENDANCES, (one.attendances() != null) ? one.attendances().asWritten() : "");
		cells.put(PER_EVENT, one.perEvent() ? EnumAnswers.YES : "");
		cells.put(TOPICS, String.join("\n", one.topics()));
		cells.put(AUDIENCE, text(one.audience()));
		cells.put(MODE, this.answers.text(one.mode()));
		cells.put(CHARGE, this.answers.text(one.charge()));
		cells.put(PROVIDER, MoneyBody.cell(one.providerOrganisation(), one.providerName()));
		cells.put(PARTICIPANTS, text(one.participants()));
		cells.put(SUMMARY, text(one.summary()));
		cells.put(REVIEW, text(one.review()));
		cells.put(THEMES, one.themes().stream().map(TrainingDetails.Tag::name).collect(Collectors.joining("; ")));
		if (one.evaluated()) {
			var evaluation = one.evaluations().get(0);
			cells.put(CHANGED, evaluation.changed());
			cells.put(MEASURED, text(evaluation.measuredHow()));
			cells.put(EVALUATED, evaluation.when());
		}
		return new HeldRow(String.valueOf(one.number()), cells);
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	/** The same title at the same time in the same report is the same activity. */
	@Override
	public String likeness(UnaryOperator<String> cell) {
		return String.join(" / ", cell.apply(TITLE), cell.apply(WHEN), cell.apply(NamedReports.REPORT));
	}

	@Override
	public RowReading<Line> reading(UUID partnershipId, String fileName) {
		Map<String, String> themes = new HashMap<>();
		this.themes.themes().forEach((theme) -> {
			themes.put(theme.name().toLowerCase(Locale.UK), theme.slug());
			themes.put(theme.slug(), theme.slug());
		});
		return new Reading(this.activities.all(partnershipId), new NamedReports(this.activities.reports(partnershipId)),
				themes, (review) -> review.isEmpty() || this.activities.knowsReview(partnershipId, review));
	}

	@Override
	public void save(UUID partnershipId, List<Line> rows, String fileName) {
		for (var row : rows) {
			int number;
			if (row.now() == null) {
				number = this.activities.add(partnershipId, TimeOrderedId.next(), row.edit(), null);
			}
			else {
				number = row.now().number();
				this.activities.edit(partnershipId, number, row.edit());
			}
			if (row.evaluation() != null) {
				if (row.now() != null && row.now().evaluated()) {
					this.activities.editEvaluation(partnershipId, number, row.now().evaluations().get(0).number(),
							row.evaluation());
				}
				else {
					this.activities.evaluate(partnershipId, number, TimeOrderedId.next(), row.evaluation());
				}
			}
		}
	}

	/** Reads the rows of one file. */
	private final class Reading implements RowReading<Line> {

		private final Map<String, TrainingDetails> before = new HashMap<>();

		private final List<HeldRow> held;

		private final NamedReports reports;

		private final Map<String, String> themes;

		private final Predicate<String> known;

		Reading(List<TrainingDetails> activities, NamedReports reports, Map<String, String> themes,
				Predicate<String> known) {
			this.known = known;
			this.reports = reports;
			this.themes = themes;
			this.held = activities.stream().map(TrainingTable.this::held).toList();
			activities.forEach((one) -> this.before.put(String.valueOf(one.number()), one));
		}

		@Override
		public List<HeldRow> held() {
			return this.held;
		}

		@Override
		public Line read(TableRow row) {
			var now = (row.held() != null) ? this.before.get(row.held().reference()) : null;
			var kind = row.choice(KIND, TrainingKind.class);
			var mode = row.choice(MODE, TrainingMode.class);
			var charge = row.choice(CHARGE, TrainingCharge.class);
			var provider = MoneyBody.read(row, PROVIDER, null, (now != null) ? now.providerSlug() : null,
					(now != null) ? now.providerName() : null);
			if (row.changed(REVIEW) && !this.known.test(row.text(REVIEW))) {
				row.wrong(REVIEW, "There is no review of this name in addresses");
			}
			var edit = new TrainingEdit(this.reports.read(row),
					(kind != null) ? kind : (now != null) ? now.kind() : TrainingKind.COURSE, row.text(TITLE),
					row.text(TOPICS).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList(),
					held(row, now), quantity(row, EVENTS, (now != null) ? now.events() : null),
					quantity(row, ATTENDANCES, (now != null) ? now.attendances() : null),
					row.text(PER_EVENT).equals(EnumAnswers.YES), row.words(AUDIENCE),
					(mode != null) ? mode : (now != null) ? now.mode() : TrainingMode.NOT_STATED,
					(charge != null) ? charge : (now != null) ? now.charge() : TrainingCharge.NOT_STATED,
					provider.slug(), provider.words(), row.words(SUMMARY), row.words(PARTICIPANTS), row.words(REVIEW),
					themes(row, now), (now != null) ? now.version() : 0);
			return new Line(now, edit, evaluation(row, now));
		}

		private static EventDate held(TableRow row, @Nullable TrainingDetails now) {
			return (now == null || row.changed(WHEN) || row.changed(WHEN_WRITTEN))
					? EventDate.read(row.text(WHEN), row.words(WHEN_WRITTEN)) : now.held();
		}

		private static @Nullable Quantity quantity(TableRow row, String column, @Nullable Quantity now) {
			String words = row.words(column);
			return !row.changed(column) ? now : (words != null) ? CountParser.read(words) : null;
		}

		private List<String> themes(TableRow row, @Nullable TrainingDetails now) {
			if (now != null && !row.changed(THEMES)) {
				return now.themes().stream().map(TrainingDetails.Tag::slug).toList();
			}
			var slugs = new ArrayList<String>();
			for (String name : row.text(THEMES).split("[;\\n]")) {
				String slug = this.themes.get(name.strip().toLowerCase(Locale.UK));
				if (slug != null) {
					slugs.add(slug);
				}
				else if (!name.isBlank()) {
					row.wrong(THEMES, "There is no theme “" + name.strip() + "”");
				}
			}
			return slugs.stream().distinct().toList();
		}

		private static @Nullable EvaluationEdit evaluation(TableRow row, @Nullable TrainingDetails now) {
			if (!row.changed(CHANGED) && !row.changed(MEASURED) && !row.changed(EVALUATED)) {
				return null;
			}
			EvaluationDetails before = (now != null && now.evaluated()) ? now.evaluations().get(0) : null;
			if (row.text(CHANGED).isEmpty()) {
				row.wrong(CHANGED, "Say what changed in practice, or leave all of its evaluation empty");
			}
			var when = EventDate.read(row.text(EVALUATED), null);
			if (when.asWritten() != null || when.until() != null) {
				row.wrong(EVALUATED, "Write a day, a month or a year, such as 3 May 2021, May 2021 or 2021");
			}
			return new EvaluationEdit(row.text(CHANGED), row.words(MEASURED), when.from(), when.precision(),
					(before != null) ? before.version() : 0);
		}

	}

}
