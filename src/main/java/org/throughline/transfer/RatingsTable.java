package org.throughline.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.RatingRow;
import org.throughline.assurance.RatingRowService;
import org.throughline.assurance.StandardDetails;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.transfer.table.ColumnKind;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Answer;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;
import org.throughline.transfer.table.TransferTable;

/**
 * Self-assessments as a table: one organisation's rating of one standard a row. What
 * others found goes out and is not taken in: it is entered on its own page, by someone of
 * another organisation.
 */
@Component
class RatingsTable implements TransferTable<RatingRow> {

	private static final String SET = "set";

	private static final String ORGANISATION = "organisation";

	private static final String STANDARD = "standard";

	private static final String LEVEL = "level";

	private static final String EVIDENCE = "evidence";

	private static final String CONFIRMED = "confirmed";

	private static final String MODERATED = "moderated";

	private static final String YES = "Yes";

	private static final String NO = "No";

	private static final List<TableColumn> COLUMNS = List.of(
			TableColumn.text(SET, "Audit", 300, "The set of standards with its year, as it is called here")
				.used(Use.REQUIRED)
				.alsoWorded("Set of standards", "Self-assessment", "Section 11", "Year")
				.orSameForAll(),
			TableColumn
				.of(ColumnKind.ORGANISATION, ORGANISATION, "Organisation",
						"Who rates itself, by its name of today or before, or its short form")
				.used(Use.REQUIRED)
				.alsoWorded("Agency", "Partner", "School", "Name of school", "Service"),
			TableColumn.text(STANDARD, "Standard", 600, "Its number, with or without its title")
				.used(Use.REQUIRED)
				.alsoWorded("Standard number", "Standard no", "Compliance point", "Question"),
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
			TableColumn.text(MODERATED, "Others found", 60, "What others found; entered on its own page")
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
		return this.sets.list(partnershipId)
			.stream()
			.map((set) -> new TablePart(set.slug(), set.title(), SET))
			.toList();
	}

	@Override
	public List<HeldRow> held(UUID partnershipId, @Nullable String part) {
		return held(this.ratings.rows(partnershipId, part), this.sets.list(partnershipId));
	}

	private static List<HeldRow> held(List<RatingRow> rows, List<StandardSetDetails> sets) {
		var titles = new HashMap<String, String>();
		sets.forEach((set) -> titles.put(set.slug(), set.title()));
		return rows.stream().map((row) -> held(row, titles.getOrDefault(row.setSlug(), row.setSlug()))).toList();
	}

	private static HeldRow held(RatingRow row, String set) {
		var cells = new HashMap<String, String>();
		cells.put(SET, set);
		cells.put(ORGANISATION, row.organisationName());
		cells.put(STANDARD, row.number() + ". " + row.standard());
		cells.put(LEVEL, text(row.level()));
		cells.put(EVIDENCE, text(row.evidence()));
		cells.put(CONFIRMED, (row.level() == null) ? "" : row.confirmed() ? YES : NO);
		cells.put(MODERATED, text(row.moderated()));
		return new HeldRow(reference(row), cells, Map.of(SET, row.setSlug(), STANDARD, String.valueOf(row.number()),
				ORGANISATION, row.organisationSlug()));
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
		String number = cell.apply(STANDARD).strip().replaceAll("(?s)^(\\d+).*", "$1");
		return cell.apply(SET) + " / " + cell.apply(ORGANISATION) + " / " + number;
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

		private final List<StandardSetDetails> sets;

		private final Map<String, RatingRow> before = new HashMap<>();

		private final List<HeldRow> held;

		Reading(List<StandardSetDetails> sets, List<RatingRow> rows, List<HeldRow> held) {
			this.sets = sets;
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
			var set = set(row, now);
			var standard = set.flatMap((found) -> standard(row, now, found)).orElse(null);
			String slug = (row.changed(ORGANISATION) || now == null) ? row.value(ORGANISATION) : now.organisationSlug();
			if (slug == null) {
				row.wrong(ORGANISATION, "Write the name of an organisation held here");
			}
			if (now != null && (!now.organisationSlug().equals(slug)
					|| !set.map((found) -> found.slug().equals(now.setSlug())).orElse(true)
					|| (standard != null && standard.number() != now.number()))) {
				row.wrong(STANDARD, "Audit, organisation and standard say which rating it is. For another one leave"
						+ " the reference empty");
			}
			if (now != null) {
				leaveWhatSaysTheSame(row, now, set.orElse(null), standard);
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

		private Optional<StandardSetDetails> set(TableRow row, @Nullable RatingRow now) {
			String wanted = (row.changed(SET) || now == null) ? row.text(SET) : now.setSlug();
			var found = this.sets.stream()
				.filter((set) -> set.slug().equalsIgnoreCase(wanted) || set.title().equalsIgnoreCase(wanted))
				.findFirst();
			if (found.isEmpty()) {
				row.wrong(SET, "No set of standards is called so. Add it first, with its rating scheme");
			}
			return found;
		}

		/**
		 * "green" and "Green" are one level, "2" and "2. Service delivery" one standard.
		 */
		private static void leaveWhatSaysTheSame(TableRow row, RatingRow now, @Nullable StandardSetDetails set,
				@Nullable StandardDetails standard) {
			if (text(now.level()).equalsIgnoreCase(row.text(LEVEL))) {
				row.leave(LEVEL);
			}
			if (standard != null && standard.number() == now.number()) {
				row.leave(STANDARD);
			}
			if (set != null && set.slug().equals(now.setSlug())) {
				row.leave(SET);
			}
		}

		private static Optional<StandardDetails> standard(TableRow row, @Nullable RatingRow now,
				StandardSetDetails set) {
			String wanted = (row.changed(STANDARD) || now == null) ? row.text(STANDARD).strip()
					: String.valueOf(now.number());
			String number = wanted.replaceAll("(?s)^(\\d+).*", "$1");
			var found = set.standards()
				.stream()
				.filter((standard) -> String.valueOf(standard.number()).equals(number)
						|| standard.title().equalsIgnoreCase(wanted))
				.findFirst();
			if (found.isEmpty()) {
				row.wrong(STANDARD, "There is no such standard in " + set.title());
			}
			return found;
		}

	}

}
