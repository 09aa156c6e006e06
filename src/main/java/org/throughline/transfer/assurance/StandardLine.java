package org.throughline.transfer.assurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.throughline.assurance.RatingSchemeDetails;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetEdit;
import org.throughline.assurance.StandardSetEdit.StandardEdit;
import org.throughline.assurance.StandardSetKind;
import org.throughline.platform.form.RuleViolation;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableRow;
import org.throughline.transfer.table.TransferTable.RowReading;

/**
 * A standard ready to be saved, with what its row says of its set.
 *
 * @param set what its set is called
 * @param year the set's year
 * @param kind which audit it belongs to
 * @param scheme name of the rating scheme
 * @param asAt organisations are called as on this day
 * @param follows the set of the audit before, with its year
 * @param joint with whom it is held jointly
 * @param about what the audit is
 * @param number its number; 0 for the next
 * @param name what it is called
 * @param wording what it asks for
 * @param from numbers of the standards before that became it
 * @param mapped whether the row says so anew
 */
record StandardLine(String set, String year, @Nullable StandardSetKind kind, @Nullable String scheme,
		@Nullable LocalDate asAt, @Nullable String follows, @Nullable String joint, @Nullable String about, int number,
		String name, @Nullable String wording, List<Integer> from, boolean mapped) {

	StandardLine {
		from = List.copyOf(from);
	}

	/** The set with its year, as the pages call it. */
	String title() {
		return title(this.set, this.year);
	}

	private static String title(String set, String year) {
		return set.contains(year) ? set : set + " " + year;
	}

	/** The set as this row says it, beside what is held of it. */
	StandardSetEdit edit(@Nullable StandardSetDetails held, List<StandardSetDetails> sets,
			List<RatingSchemeDetails> schemes, List<StandardEdit> standards) {
		String schemeSlug = schemes.stream()
			.filter((one) -> one.name().equalsIgnoreCase(this.scheme) || one.slug().equalsIgnoreCase(this.scheme))
			.map(RatingSchemeDetails::slug)
			.findFirst()
			.orElseGet(() -> (held != null) ? held.scheme().slug() : String.valueOf(this.scheme));
		String followsSlug = (this.follows == null) ? null : find(sets, this.follows).map(StandardSetDetails::slug)
			.orElseThrow(() -> new RuleViolation("onlyRight", "standardSet.follows.unknown", this.follows));
		var day = (this.asAt != null) ? this.asAt : (held != null) ? held.asAt() : null;
		return new StandardSetEdit((held != null) ? held.name() : this.set,
				(held != null) ? held.yearLabel() : this.year,
				(this.kind != null) ? this.kind : (held != null) ? held.kind() : StandardSetKind.SECTION_11, schemeSlug,
				Objects.requireNonNull(day, "a new set has a day"), this.about, this.joint, followsSlug, standards);
	}

	private static Optional<StandardSetDetails> find(List<StandardSetDetails> sets, String words) {
		return sets.stream()
			.filter((set) -> set.slug().equalsIgnoreCase(words) || set.title().equalsIgnoreCase(words))
			.findFirst();
	}

	/** Reads the rows of one file. */
	static final class Reading implements RowReading<StandardLine> {

		private final List<StandardSetDetails> sets;

		private final List<RatingSchemeDetails> schemes;

		private final List<HeldRow> held;

		/** The sets that rows above add, and the standards they give them. */
		private final Set<String> added = new HashSet<>();

		private final Set<String> numbered = new HashSet<>();

		Reading(List<StandardSetDetails> sets, List<RatingSchemeDetails> schemes, List<HeldRow> held) {
			this.sets = sets;
			this.schemes = schemes;
			this.held = held;
		}

		@Override
		public List<HeldRow> held() {
			return this.held;
		}

		@Override
		public StandardLine read(TableRow row) {
			String set = row.text(StandardsTable.SET);
			String year = row.text(StandardsTable.YEAR);
			var now = find(this.sets, title(set, year)).orElse(null);
			if (row.held() != null && (row.changed(StandardsTable.SET) || row.changed(StandardsTable.YEAR)
					|| row.changed(StandardsTable.NUMBER))) {
				row.wrong(StandardsTable.SET,
						"Audit, year and number say which standard it is. For another one leave the reference empty");
			}
			checkScheme(row, now);
			if (now == null && row.day(StandardsTable.AS_AT) == null) {
				row.wrong(StandardsTable.AS_AT, "Say the day on which the organisations of this audit are named");
			}
			String follows = row.words(StandardsTable.FOLLOWS);
			var earlier = (follows != null) ? find(this.sets, follows).orElse(null) : null;
			if (follows != null && earlier == null && !this.added.contains(follows.toLowerCase(Locale.UK))) {
				row.wrong(StandardsTable.FOLLOWS, "No set of standards is called so. Its rows must stand above");
			}
			int number = number(row);
			if (number > 0 && !this.numbered.add(title(set, year).toLowerCase(Locale.UK) + "/" + number)) {
				row.wrong(StandardsTable.NUMBER, "This number stands in a row above too");
			}
			this.added.add(title(set, year).toLowerCase(Locale.UK));
			return new StandardLine(set, year, row.choice(StandardsTable.KIND, StandardSetKind.class),
					row.words(StandardsTable.SCHEME), row.day(StandardsTable.AS_AT), follows,
					row.words(StandardsTable.JOINT), row.words(StandardsTable.ABOUT), number,
					row.text(StandardsTable.TITLE), row.words(StandardsTable.WORDS), from(row, follows, earlier),
					row.changed(StandardsTable.CAME_FROM));
		}

		private void checkScheme(TableRow row, @Nullable StandardSetDetails now) {
			String scheme = row.words(StandardsTable.SCHEME);
			if (scheme == null && now == null) {
				row.wrong(StandardsTable.SCHEME, "Say which rating scheme the standards are rated with");
			}
			else if (scheme != null && this.schemes.stream()
				.noneMatch((one) -> one.name().equalsIgnoreCase(scheme) || one.slug().equalsIgnoreCase(scheme))) {
				row.wrong(StandardsTable.SCHEME, "No rating scheme is called so. Bring it in first");
			}
		}

		private static int number(TableRow row) {
			String text = row.text(StandardsTable.NUMBER).replaceAll("[.]0*$", "");
			if (text.matches("[1-9][0-9]{0,3}")) {
				return Integer.parseInt(text);
			}
			if (!text.isEmpty()) {
				row.wrong(StandardsTable.NUMBER, "Write a whole number from 1, such as 7");
			}
			return 0;
		}

		private static List<Integer> from(TableRow row, @Nullable String follows,
				@Nullable StandardSetDetails earlier) {
			var numbers = new ArrayList<Integer>();
			for (String word : row.text(StandardsTable.CAME_FROM).split("[,;\\s]+")) {
				if (word.matches("[1-9][0-9]{0,3}")
						&& (earlier == null || earlier.standard(Integer.parseInt(word)).isPresent())) {
					numbers.add(Integer.valueOf(word));
				}
				else if (!word.isEmpty()) {
					row.wrong(StandardsTable.CAME_FROM,
							"There is no standard “" + word + "” in the set before. Write numbers, such as 1; 3");
				}
			}
			if (!numbers.isEmpty() && follows == null) {
				row.wrong(StandardsTable.CAME_FROM, "Say which set this one follows on from");
			}
			return numbers;
		}

	}

}
