package org.throughline.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.RatingLevelDetails;
import org.throughline.assurance.RatingRow;
import org.throughline.assurance.RatingRowService;
import org.throughline.assurance.StandardDetails;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.transfer.assurance.NamedSets;
import org.throughline.transfer.table.ColumnKind;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.Sheet;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Answer;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;
import org.throughline.transfer.table.TransferTable;

/**
 * Self-assessments as a table: one organisation's rating of one standard a row. What
 * others found goes out beside it; it comes in by a table of its own.
 */
@Component
class RatingsTable implements TransferTable<RatingRow> {

	private static final String ORGANISATION = "organisation";

	private static final String LEVEL = "level";

	private static final String EVIDENCE = "evidence";

	private static final String CONFIRMED = "confirmed";

	private static final String MEANS = "means";

	private static final String MODERATED = "moderated";

	private static final String YES = "Yes";

	private static final String NO = "No";

	private static final List<TableColumn> COLUMNS = List.of(NamedSets.column(),
			TableColumn
				.of(ColumnKind.ORGANISATION, ORGANISATION, "Organisation",
						"Who rates itself, by its name of today or before, or its short form")
				.used(Use.REQUIRED)
				.alsoWorded("Agency", "Partner", "School", "Name of school", "Service"),
			NamedSets.standardColumn(),
			TableColumn
				.text(LEVEL, "Rating", 60, "A level of the rating scheme of the audit; empty where it is missing")
				.alsoWorded("Self rating", "RAG", "RAG rating", "Grade", "Score", "Level"),
			TableColumn.text(EVIDENCE, "Evidence", 10_000, "What the rating rests on; never public")
				.alsoWorded("Evidence and comments", "Comments", "Commentary"),
			TableColumn
				.choice(CONFIRMED, "Confirmed",
						List.of(new Answer(YES, YES, "Y", "True"), new Answer(NO, NO, "N", "False")),
						"Whether it is said for this audit; Yes where nothing stands")
				.used(Use.SAID_ONLY),
			TableColumn.text(MEANS, "What the rating means", 10_000, "In the rating scheme of the audit")
				.used(Use.SHOWN_ONLY),
			TableColumn.text(MODERATED, "Others found", 60, "What others found; a table of its own")
				.used(Use.SHOWN_ONLY));

	private final RatingRowService ratings;

	private final StandardSetService sets;

	RatingsTable(RatingRowService ratings, StandardSetService sets) {
		this.ratings = ratings;
		this.sets = sets;
	}

	@Override
	public String key() {
		return "ratings";
	}

	@Override
	public String rows() {
		return "ratings";
	}

	@Override
	public String page() {
		return "self-assessments";
	}

	@Override
	public List<TableColumn> columns() {
		return COLUMNS;
	}

	@Override
	public List<TablePart> parts(UUID partnershipId) {
		return NamedSets.parts(this.sets.list(partnershipId));
	}

	/** Organisations by standards are turned into rows. */
	@Override
	public List<Sheet> arranged(UUID partnershipId, List<Sheet> sheets) {
		return RatingMatrix.turned(sheets,
				this.sets.list(partnershipId)
					.stream()
					.flatMap((set) -> set.standards().stream())
					.map((standard) -> standard.title().toLowerCase(Locale.UK))
					.collect(Collectors.toSet()));
	}

	@Override
	public List<HeldRow> held(UUID partnershipId, @Nullable String part) {
		return held(this.ratings.rows(partnershipId, part), this.sets.list(partnershipId));
	}

	private static List<HeldRow> held(List<RatingRow> rows, List<StandardSetDetails> sets) {
		var bySlug = sets.stream().collect(Collectors.toMap(StandardSetDetails::slug, Function.identity()));
		return rows.stream().map((row) -> held(row, Objects.requireNonNull(bySlug.get(row.setSlug())))).toList();
	}

	private static HeldRow held(RatingRow row, StandardSetDetails set) {
		var cells = new HashMap<String, String>();
		cells.put(NamedSets.SET, set.title());
		cells.put(ORGANISATION, row.organisationName());
		cells.put(NamedSets.STANDARD, row.number() + ". " + row.standard());
		cells.put(LEVEL, text(row.level()));
		cells.put(EVIDENCE, text(row.evidence()));
		cells.put(CONFIRMED, (row.level() == null) ? "" : row.confirmed() ? YES : NO);
		cells.put(MEANS, set.scheme().level(row.level()).map(RatingLevelDetails::definition).orElse(""));
		cells.put(MODERATED, text(row.moderated()));
		return new HeldRow(reference(row), cells, Map.of(NamedSets.SET, row.setSlug(), NamedSets.STANDARD,
				String.valueOf(row.number()), ORGANISATION, row.organisationSlug()));
	}

	private static String reference(RatingRow row) {
		return row.setSlug() + "/" + row.organisationSlug() + "/" + row.number();
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** One rating an audit, organisation and standard. */
	@Override
	public String likeness(UnaryOperator<String> cell) {
		String number = cell.apply(NamedSets.STANDARD).strip().replaceAll("(?s)^(\\d+).*", "$1");
		return cell.apply(NamedSets.SET) + " / " + cell.apply(ORGANISATION) + " / " + number;
	}

	@Override
	public RowReading<RatingRow> reading(UUID partnershipId, String fileName) {
		var sets = this.sets.list(partnershipId);
		var rows = this.ratings.rows(partnershipId, null);
		return new Reading(sets, rows, held(rows, sets));
	}

	@Override
	public void save(UUID partnershipId, List<RatingRow> rows, String fileName) {
		this.ratings.saveAll(partnershipId, rows);
	}

	/** Reads the rows of one file. */
	private static final class Reading implements RowReading<RatingRow> {

		private final NamedSets sets;

		private final Map<String, RatingRow> before = new HashMap<>();

		private final List<HeldRow> held;

		Reading(List<StandardSetDetails> sets, List<RatingRow> rows, List<HeldRow> held) {
			this.sets = new NamedSets(sets);
			this.held = held;
			rows.forEach((row) -> this.before.put(reference(row), row));
		}

		@Override
		public List<HeldRow> held() {
			return this.held;
		}

		@Override
		public RatingRow read(TableRow row) {
			var now = (row.held() != null) ? this.before.get(row.held().reference()) : null;
			var set = this.sets.read(row);
			var standard = set.flatMap((found) -> NamedSets.standard(row, found)).orElse(null);
			String slug = (row.changed(ORGANISATION) || now == null) ? row.value(ORGANISATION) : now.organisationSlug();
			if (slug == null) {
				row.wrong(ORGANISATION, "Write the name of an organisation held here");
			}
			if (now != null && (!now.organisationSlug().equals(slug)
					|| !set.map((found) -> found.slug().equals(now.setSlug())).orElse(true)
					|| (standard != null && standard.number() != now.number()))) {
				row.wrong(NamedSets.STANDARD,
						"Audit, organisation and standard say which rating it is. For another one leave"
								+ " the reference empty");
			}
			if (now != null) {
				leaveWhatSaysTheSame(row, now, standard);
			}
			String level = row.words(LEVEL);
			if (level != null && set.isPresent() && set.get().scheme().level(level).isEmpty()) {
				row.wrong(LEVEL,
						"“%s” is not a level of the rating scheme “%s”".formatted(level, set.get().scheme().name()));
			}
			return new RatingRow(set.map(StandardSetDetails::slug).orElse(""), text(slug), "",
					(standard != null) ? standard.number() : 0, "", level, row.words(EVIDENCE),
					!row.text(CONFIRMED).equals(NO), null);
		}

		/**
		 * "green" and "Green" are one level, "2" and "2. Service delivery" one standard.
		 */
		private static void leaveWhatSaysTheSame(TableRow row, RatingRow now, @Nullable StandardDetails standard) {
			if (text(now.level()).equalsIgnoreCase(row.text(LEVEL))) {
				row.leave(LEVEL);
			}
			if (standard != null && standard.number() == now.number()) {
				row.leave(NamedSets.STANDARD);
			}
		}

	}

}
