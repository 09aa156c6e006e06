package org.throughline.browse;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Slug;
import org.throughline.theme.ThemeName;

/**
 * The themes of a partnership's reports by reporting period.
 *
 * @param periods the reporting periods, oldest first
 * @param rows the themes, each followed by its narrower themes
 */
public record ThemeMatrix(List<ReportingPeriod> periods, List<Row> rows) {

	/**
	 * Returns a sentence on the themes of most years: "Neglect and Mental health are in 4
	 * of 5 reporting years."
	 */
	public String headline() {
		int years = this.rows.stream().mapToInt(Row::years).max().orElseThrow();
		var names = this.rows.stream().filter((row) -> row.years() == years).map((row) -> row.theme().name()).toList();
		String who = (names.size() > 2) ? names.size() + " themes" : String.join(" and ", names);
		int all = this.periods.size();
		String when = (all == 1) ? "the only reporting year"
				: ((years == all) ? "all " + all : years + " of " + all) + " reporting years";
		return who + ((names.size() == 1) ? " is in " : " are in ") + when + ".";
	}

	/** Returns the period with this slug, or {@code null} if there is none. */
	public @Nullable ReportingPeriod period(String slug) {
		return this.periods.stream().filter((period) -> slug(period).equals(slug)).findFirst().orElse(null);
	}

	/** Returns the slug of a period, also if another period has the same label. */
	public String slug(ReportingPeriod period) {
		String slug = Slug.of(period.label());
		boolean unique = this.periods.stream().filter((other) -> Slug.of(other.label()).equals(slug)).count() == 1;
		return unique ? slug : slug + "-" + period.startsOn() + "-" + period.endsOn();
	}

	/**
	 * A theme over all periods.
	 *
	 * @param broader the broader theme above it in the table, or {@code null}
	 * @param cells a cell for each period
	 */
	public record Row(ThemeName theme, @Nullable ThemeName broader, List<Cell> cells) {

		public ReportingPeriod first() {
			return this.cells.get(firstAt()).period();
		}

		public ReportingPeriod last() {
			return this.cells.get(lastAt()).period();
		}

		/** Returns the number of consecutive years up to the last one that has it. */
		public int consecutive() {
			int last = lastAt();
			int at = last;
			while (at > 0 && this.cells.get(at - 1).present()
					&& this.cells.get(at).period().continues(this.cells.get(at - 1).period())) {
				at--;
			}
			return last - at + 1;
		}

		/** Returns the periods between the first and the last that do not have it. */
		public List<ReportingPeriod> gaps() {
			return this.cells.subList(firstAt(), lastAt())
				.stream()
				.filter((cell) -> !cell.present())
				.map(Cell::period)
				.toList();
		}

		/** Returns the periods that have it again after a period without it. */
		public List<ReportingPeriod> returned() {
			return IntStream.rangeClosed(firstAt() + 1, lastAt())
				.filter((at) -> this.cells.get(at).present() && !this.cells.get(at - 1).present())
				.mapToObj((at) -> this.cells.get(at).period())
				.toList();
		}

		/** Whether the latest period does not have it. */
		public boolean gone() {
			return lastAt() < this.cells.size() - 1;
		}

		/** Returns the number of periods that have it. */
		public int years() {
			return (int) presentAt().count();
		}

		/** Returns the number of statements and priorities in all periods. */
		public int total() {
			return this.cells.stream().mapToInt(Cell::total).sum();
		}

		/** Returns how it comes and goes: "3 of 5 years; last 2 in a row". */
		public String pattern() {
			var words = new StringBuilder().append(years()).append(" of ").append(this.cells.size());
			words.append((this.cells.size() == 1) ? " year" : " years");
			if (consecutive() > 1) {
				words.append("; last ").append(consecutive()).append(" in a row");
			}
			if (!gaps().isEmpty()) {
				words.append("; not in ").append(labels(gaps())).append(", again in ").append(labels(returned()));
			}
			if (gone()) {
				words.append("; not since ").append(last().label());
			}
			return words.toString();
		}

		private int firstAt() {
			return presentAt().min().orElseThrow();
		}

		private int lastAt() {
			return presentAt().max().orElseThrow();
		}

		private IntStream presentAt() {
			return IntStream.range(0, this.cells.size()).filter((at) -> this.cells.get(at).present());
		}

		private static String labels(List<ReportingPeriod> periods) {
			return periods.stream().map(ReportingPeriod::label).collect(Collectors.joining(", "));
		}

	}

	/**
	 * The number of records on a theme in a period.
	 *
	 * @param statements the number of statements
	 * @param priorities the number of reported priorities
	 */
	public record Cell(ReportingPeriod period, int statements, int priorities) {

		/** Whether there is anything. */
		public boolean present() {
			return total() > 0;
		}

		/** Returns the number of statements and priorities. */
		public int total() {
			return this.statements + this.priorities;
		}

		/** Returns the step of the shade, from 0 to 4. */
		public int shade() {
			return (total() < 2) ? total() : (total() < 4) ? 2 : (total() < 8) ? 3 : 4;
		}

		/** Returns the content in words: "3 statements, 1 priority". */
		public String inWords() {
			String counted = (this.statements == 1) ? "1 statement" : this.statements + " statements";
			String planned = (this.priorities == 1) ? "1 priority" : this.priorities + " priorities";
			return (this.priorities == 0) ? counted : (this.statements == 0) ? planned : counted + ", " + planned;
		}

	}

}
