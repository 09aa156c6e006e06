package org.throughline.transfer.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

import org.throughline.measure.FigureParser;
import org.throughline.measure.ComparatorKind;
import org.throughline.measure.ComparatorRelation;
import org.throughline.measure.Figure;
import org.throughline.measure.FigureComparator;
import org.throughline.measure.FigureContent;
import org.throughline.measure.FigurePeriod;
import org.throughline.measure.IndicatorFigures;
import org.throughline.measure.Trend;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.Quantity.Qualifier;
import org.throughline.platform.time.DatePrecision;
import org.throughline.transfer.assurance.NamedInTables;
import org.throughline.transfer.table.CellPeriods;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableRow;
import org.throughline.transfer.table.TransferTable.RowReading;

/**
 * Reads the rows of one file of figures, each also against those before it.
 */
final class FigureReading implements RowReading<FigureLine> {

	/** Under which column a rule of figures is told, by the field it names. */
	private static final Map<String, String> COLUMNS = Map.of("endsOn", FigureColumns.TO, "value", FigureColumns.WORDS,
			"target", FigureColumns.TARGET, "numerator", FigureColumns.NUMERATOR, "comparators",
			FigureColumns.compared(ComparatorKind.NATIONAL), "report", FigureColumns.REPORT, "words",
			FigureColumns.WORDS);

	private final Map<String, IndicatorFigures> indicators = new HashMap<>();

	private final Map<String, Figure> before = new HashMap<>();

	private final Map<String, List<Figure>> series = new HashMap<>();

	private final List<HeldRow> held;

	private final NamedInTables.Found known;

	private final MessageSource messages;

	FigureReading(List<IndicatorFigures> all, List<HeldRow> held, NamedInTables.Found known, MessageSource messages) {
		this.held = held;
		this.known = known;
		this.messages = messages;
		for (var each : all) {
			var indicator = each.indicator();
			this.indicators.put(plain(indicator.name()), each);
			this.series.put(indicator.slug(), new ArrayList<>(each.figures()));
			each.figures().forEach((figure) -> this.before.put(FiguresTable.reference(indicator, figure), figure));
		}
		all.forEach((each) -> this.indicators.put(plain(each.indicator().slug()), each));
	}

	private static String plain(String name) {
		return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
	}

	@Override
	public List<HeldRow> held() {
		return this.held;
	}

	@Override
	public FigureLine read(TableRow row) {
		var now = (row.held() != null) ? this.before.get(row.held().reference()) : null;
		var indicator = this.indicators.get(plain(row.text(FigureColumns.INDICATOR)));
		if (indicator == null) {
			row.wrong(FigureColumns.INDICATOR,
					"No indicator is called so. Add it first, or bring in a table of indicators");
		}
		else if (now != null && !now.indicatorId().equals(indicator.indicator().id())) {
			row.wrong(FigureColumns.INDICATOR,
					"The reference names a figure of another indicator. For a new figure leave the reference empty");
		}
		var content = content(row, now);
		if (indicator != null && !row.isWrong()) {
			check(row, indicator, now, content);
		}
		return new FigureLine((indicator != null) ? indicator.indicator().slug() : "",
				(now != null) ? now.number() : null, (now != null) ? now.version() : 0, content);
	}

	private void check(TableRow row, IndicatorFigures indicator, @Nullable Figure now, FigureContent content) {
		var others = Objects.requireNonNull(this.series.get(indicator.indicator().slug()));
		try {
			indicator.check(content, (now != null) ? now.id() : null, others);
			if (now != null) {
				others.removeIf((figure) -> figure.id().equals(now.id()));
			}
			others.add(new Figure((now != null) ? now.id() : TimeOrderedId.next(), indicator.indicator().id(),
					(now != null) ? now.number() : others.size() + 1, content, 0, 0));
		}
		catch (RuleViolation refused) {
			String column = COLUMNS.getOrDefault(refused.field(), FigureColumns.WORDS);
			boolean byPeriod = column.equals(FigureColumns.TO) && row.text(FigureColumns.TO).isEmpty();
			wrong(row, byPeriod ? FigureColumns.PERIOD : column, refused);
		}
	}

	private void wrong(TableRow row, String column, RuleViolation refused) {
		row.wrong(column, Objects
			.requireNonNull(this.messages.getMessage(refused.key(), refused.arguments(), refused.key(), Locale.UK)));
	}

	private FigureContent content(TableRow row, @Nullable Figure now) {
		var before = (now != null) ? now.content() : null;
		var rank = number(row, FigureColumns.RANK, before, (content) -> decimal(content.rank()));
		if (rank != null && (rank.stripTrailingZeros().scale() > 0 || rank.signum() <= 0)) {
			row.wrong(FigureColumns.RANK, "Write a whole number from 1");
		}
		var denominator = number(row, FigureColumns.DENOMINATOR, before, FigureContent::denominator);
		if (denominator != null && denominator.signum() <= 0) {
			row.wrong(FigureColumns.DENOMINATOR, "Write a number above nought");
		}
		var numerator = number(row, FigureColumns.NUMERATOR, before, FigureContent::numerator);
		if (numerator != null && numerator.signum() < 0) {
			row.wrong(FigureColumns.NUMERATOR, "Write a number that is not below nought");
		}
		return new FigureContent(this.known.report(row, FigureColumns.REPORT), period(row, before),
				row.words(FigureColumns.BREAKDOWN), quantity(row, before), numerator, denominator,
				words(row, FigureColumns.TARGET, (before != null) ? before.target() : null),
				row.text(FigureColumns.TREND).isEmpty() ? null
						: choice(row, FigureColumns.TREND, Trend.class, (before != null) ? before.trend() : null),
				row.words(FigureColumns.TREND_WORDS),
				words(row, FigureColumns.CHANGE, (before != null) ? before.change() : null),
				(rank != null) ? rank.intValue() : null, row.words(FigureColumns.COMMENTARY),
				row.words(FigureColumns.SOURCE), row.text(FigureColumns.DECLARED).equals(FigureColumns.YES),
				comparators(row, before), row.words(FigureColumns.NOTE));
	}

	private static FigurePeriod period(TableRow row, @Nullable FigureContent before) {
		var precision = choice(row, FigureColumns.PRECISION, DatePrecision.class,
				(before != null) ? before.period().precision() : DatePrecision.DAY);
		var from = day(row, FigureColumns.FROM);
		var to = day(row, FigureColumns.TO);
		String words = row.words(FigureColumns.PERIOD);
		if (to == null && from == null && row.text(FigureColumns.TO).isEmpty()) {
			var read = CellPeriods.period(row.text(FigureColumns.PERIOD)).orElse(null);
			if (read == null) {
				row.wrong(FigureColumns.PERIOD, "Write when the figure is of: " + CellPeriods.FORMS
						+ ". Or give the days in columns of their own");
				return FigurePeriod.asAt(LocalDate.EPOCH);
			}
			return called(new FigurePeriod(read.from(), read.to(), read.precision(), words));
		}
		if (to == null && row.text(FigureColumns.TO).isEmpty()) {
			row.wrong(FigureColumns.TO, "Write the last day too");
		}
		if (from != null && to != null && to.isBefore(from)) {
			row.wrong(FigureColumns.TO, "The last day must be the same as or after the first");
			from = null;
		}
		if (to == null) {
			return FigurePeriod.asAt(LocalDate.EPOCH);
		}
		return called(new FigurePeriod(from, to, Objects.requireNonNull(precision), words));
	}

	/** The words of the source are kept where they say more than the days. */
	private static FigurePeriod called(FigurePeriod period) {
		boolean same = period.inWords().equals(period.label());
		return same ? new FigurePeriod(period.startsOn(), period.endsOn(), period.precision(), null) : period;
	}

	private static @Nullable LocalDate day(TableRow row, String column) {
		try {
			return row.text(column).isEmpty() ? null : LocalDate.parse(row.text(column));
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private Quantity quantity(TableRow row, @Nullable FigureContent before) {
		String words = row.text(FigureColumns.WORDS);
		if (words.isBlank()) {
			return new Quantity(null, null, "-");
		}
		try {
			var read = FigureParser.read(words);
			if (before != null && !row.changed(FigureColumns.NUMBER) && !row.changed(FigureColumns.QUALIFIER)) {
				return row.changed(FigureColumns.WORDS) ? read : before.quantity();
			}
			var value = (before == null || row.changed(FigureColumns.NUMBER)) ? row.number(FigureColumns.NUMBER)
					: before.value();
			var meant = choice(row, FigureColumns.QUALIFIER, Qualifier.class, null);
			if (value == null) {
				return (meant != null && read.value() != null) ? new Quantity(read.value(), meant, words) : read;
			}
			return new Quantity(value, (meant != null) ? meant
					: (read.value() != null && read.value().compareTo(value) == 0) ? read.qualifier() : Qualifier.EXACT,
					words);
		}
		catch (RuleViolation refused) {
			wrong(row, FigureColumns.WORDS, refused);
			return new Quantity(null, null, words);
		}
	}

	private static @Nullable Quantity words(TableRow row, String column, @Nullable Quantity before) {
		String words = row.words(column);
		return (words == null) ? null
				: row.changed(column) ? Quantity.read(words) : (before != null) ? before : Quantity.read(words);
	}

	private static List<FigureComparator> comparators(TableRow row, @Nullable FigureContent before) {
		return Arrays.stream(ComparatorKind.values())
			.map((kind) -> comparator(row, kind, (before == null) ? null
					: before.comparators().stream().filter((each) -> each.kind() == kind).findFirst().orElse(null)))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
	}

	private static @Nullable FigureComparator comparator(TableRow row, ComparatorKind kind,
			@Nullable FigureComparator before) {
		String column = FigureColumns.compared(kind);
		String words = row.words(column);
		var relation = row.text(FigureColumns.relation(kind)).isEmpty() ? null : choice(row,
				FigureColumns.relation(kind), ComparatorRelation.class, (before != null) ? before.relation() : null);
		String name = (kind == ComparatorKind.REGION || kind == ComparatorKind.OTHER)
				? row.words(FigureColumns.who(kind)) : null;
		if (words == null && relation == null) {
			return null;
		}
		if (before != null && !row.changed(column)) {
			return new FigureComparator(kind, name, relation, before.value(), before.asWritten());
		}
		boolean bare = words != null && words.matches("\\d[\\d,]*(\\.\\d+)?%?");
		return new FigureComparator(kind, name, relation, (words != null) ? Quantity.read(words).value() : null,
				bare ? null : words);
	}

	private static @Nullable BigDecimal number(TableRow row, String column, @Nullable FigureContent before,
			Function<FigureContent, @Nullable BigDecimal> held) {
		if (row.text(column).isEmpty()) {
			return null;
		}
		return (row.changed(column) || before == null) ? row.number(column) : held.apply(before);
	}

	private static @Nullable BigDecimal decimal(@Nullable Integer number) {
		return (number != null) ? BigDecimal.valueOf(number) : null;
	}

	private static <E extends Enum<E>> @Nullable E choice(TableRow row, String column, Class<E> type,
			@Nullable E before) {
		E chosen = row.choice(column, type);
		return (chosen != null) ? chosen : before;
	}

}
