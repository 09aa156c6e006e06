package org.throughline.platform.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * A line of time with numbered moments, and bars below it for what takes time. The
 * numbers are those of the ordered list beside it.
 *
 * @param description a sentence for people who do not see it
 * @param moments its moments, in order of time
 * @param rows its bars, from top to bottom
 * @param today the day to mark, or {@code null}
 * @param until the day at its end, or {@code null} if it ends with what it shows
 */
public record Timeline(String title, String description, List<Moment> moments, List<Row> rows,
		@Nullable LocalDate today, @Nullable LocalDate until) implements Chart {

	private static final int LEFT = 12;

	private static final int RIGHT = WIDTH - 12;

	/** Height of a moment, and the least distance of two on one line. */
	private static final int MOMENT = 20;

	private static final int BAR = 12;

	/** Up to this number of months, ticks are months. */
	private static final long MONTHS = 30;

	public Timeline {
		moments = List.copyOf(moments);
		rows = List.copyOf(rows);
	}

	/** A timeline that ends with what it shows. */
	public Timeline(String title, String description, List<Moment> moments, List<Row> rows, @Nullable LocalDate today) {
		this(title, description, moments, rows, today, null);
	}

	/**
	 * A moment.
	 *
	 * @param number its number in the list beside the timeline
	 */
	public record Moment(int number, LocalDate day) {

	}

	/**
	 * A bar.
	 *
	 * @param state what it shows, in words
	 */
	public record Row(String label, String state, List<Piece> pieces) {

		public Row {
			pieces = List.copyOf(pieces);
		}

	}

	/**
	 * A piece of a bar.
	 *
	 * @param from its first day
	 * @param to its last day
	 */
	public record Piece(LocalDate from, LocalDate to, Fill fill) {

	}

	@Override
	public Drawing draw() {
		var scale = scale();
		var svg = new Svg();
		int at = moments(svg, scale);
		at = ticks(svg, scale, at);
		int top = at;
		for (var row : this.rows) {
			for (String line : Svg.lines(row.label(), WIDTH - 20)) {
				at += Svg.LINE;
				svg.bold(0, at, line);
			}
			for (String line : Svg.lines(row.state(), WIDTH - 20)) {
				at += Svg.LINE;
				svg.text(0, at, line);
			}
			at += 6;
			svg.path("M" + LEFT + " " + (at + BAR / 2) + "H" + RIGHT, Fill.GREY.colour(), 1);
			for (var piece : row.pieces()) {
				int x = scale.x(piece.from());
				svg.rect(x, at, Math.max(3, scale.x(piece.to()) - x), BAR, piece.fill());
			}
			if (this.today != null) {
				int x = scale.x(this.today);
				svg.dashed("M" + x + " " + (at - 4) + "v" + (BAR + 8), Svg.INK, 2, "3 2");
			}
			at += BAR + 10;
		}
		return new Drawing(this.title, this.description, WIDTH, Math.max(at, top), svg.toString());
	}

	/** Draws the moments, on a line of their own if they are close to each other. */
	private int moments(Svg svg, Scale scale) {
		var ends = new ArrayList<Integer>();
		var places = new ArrayList<Integer>();
		for (var moment : this.moments) {
			int x = scale.x(moment.day());
			int line = IntStream.range(0, ends.size())
				.filter((each) -> x - ends.get(each) >= MOMENT)
				.findFirst()
				.orElse(ends.size());
			if (line == ends.size()) {
				ends.add(x);
			}
			ends.set(line, x);
			places.add(line);
		}
		int base = ends.size() * (MOMENT + 2) + 4;
		for (int at = 0; at < this.moments.size(); at++) {
			int x = scale.x(this.moments.get(at).day());
			int y = base - 4 - places.get(at) * (MOMENT + 2) - MOMENT / 2;
			svg.path("M" + x + " " + y + "V" + base, Svg.OUTLINE, 1);
		}
		for (int at = 0; at < this.moments.size(); at++) {
			int x = scale.x(this.moments.get(at).day());
			int y = base - 4 - places.get(at) * (MOMENT + 2) - MOMENT / 2;
			svg.shape("M%d %da9 9 0 1 0 18 0a9 9 0 1 0 -18 0z".formatted(x - 9, y), Fill.SOLID.colour())
				.middle(x, y + 4, String.valueOf(this.moments.get(at).number()), Fill.SOLID.ink());
		}
		return base;
	}

	/** Draws the line of time with its years or months. */
	private int ticks(Svg svg, Scale scale, int y) {
		svg.path("M" + LEFT + " " + y + "H" + RIGHT, Svg.INK, 2);
		boolean months = ChronoUnit.MONTHS.between(scale.first(), scale.last()) <= MONTHS;
		var unit = months ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
		long count = unit.between(scale.first(), scale.last());
		long every = Math.max(1, (count + (months ? 3 : 5)) / (months ? 4 : 6));
		var tick = months ? scale.first().withDayOfMonth(1) : scale.first().withDayOfYear(1);
		int end = 0;
		int mark = (this.today != null) ? scale.x(this.today) : 0;
		boolean covered = false;
		while (!tick.isAfter(scale.last())) {
			if (!tick.isBefore(scale.first())) {
				int x = scale.x(tick);
				String text = months ? Dates.inWords(tick).replaceAll("^\\d+ (\\w{3})\\w* ", "$1 ")
						: String.valueOf(tick.getYear());
				int half = Svg.width(text) / 2 + 3;
				int middle = Math.max(half, Math.min(WIDTH - half, x));
				svg.path("M" + x + " " + y + "v5", Svg.INK, 1);
				if (middle - half >= end) {
					svg.middle(middle, y + 19, text, Svg.INK);
					end = middle + half;
					covered = covered || Math.abs(mark - middle) < half;
				}
			}
			tick = tick.plus(every, unit);
		}
		if (this.today != null) {
			svg.dashed("M" + mark + " " + y + (covered ? "v6m0 17v4" : "v24"), Svg.INK, 2, "3 2")
				.middle(Math.max(18, Math.min(WIDTH - 18, mark)), y + 36, "today", Svg.INK);
			return y + 44;
		}
		return y + 28;
	}

	private Scale scale() {
		var days = Stream
			.of(this.moments.stream().map(Moment::day),
					this.rows.stream()
						.flatMap((row) -> row.pieces().stream())
						.flatMap((piece) -> Stream.of(piece.from(), piece.to())),
					Stream.ofNullable(this.today), Stream.ofNullable(this.until))
			.flatMap((each) -> each)
			.filter(Objects::nonNull)
			.sorted()
			.toList();
		return new Scale(days.get(0), days.get(days.size() - 1));
	}

	/**
	 * The scale of time.
	 */
	private record Scale(LocalDate first, LocalDate last) {

		int x(LocalDate day) {
			long days = Math.max(1, ChronoUnit.DAYS.between(this.first, this.last));
			return LEFT + (int) Math.round(ChronoUnit.DAYS.between(this.first, day) * (RIGHT - LEFT) / (double) days);
		}

	}

}
