package org.throughline.transfer.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.FigureParser;
import org.throughline.measure.ComparatorKind;
import org.throughline.measure.Figure;
import org.throughline.measure.FigureComparator;
import org.throughline.measure.FigureContent;
import org.throughline.measure.FigurePeriod;
import org.throughline.measure.IndicatorFigures;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.Quantity.Qualifier;
import org.throughline.transfer.table.BoundTable.RowReader;
import org.throughline.transfer.table.CellPeriods;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.tables.FiguresTable.ComparatorColumns;
import org.throughline.transfer.tables.FiguresTable.OfIndicator;
import org.throughline.transfer.tables.FiguresTable.Values;

/**
 * Converts the rows of one file of figures. Each row is also checked against those above
 * it.
 */
final class FigureReader implements RowReader<OfIndicator, Values> {

	/** The columns of the fields that a rule of figures may name. */
	private static final Map<String, Column<OfIndicator, ?>> COLUMNS = Map.of("endsOn", FiguresTable.TO, "value",
			FiguresTable.WORDS, "target", FiguresTable.TARGET, "numerator", FiguresTable.NUMERATOR, "comparators",
			Objects.requireNonNull(FiguresTable.COMPARATORS.get(ComparatorKind.NATIONAL)).compared(), "report",
			FiguresTable.REPORT, "words", FiguresTable.WORDS);

	private final Map<String, IndicatorFigures> indicators = new HashMap<>();

	private final Map<String, List<Figure>> series = new HashMap<>();

	FigureReader(List<IndicatorFigures> all) {
		for (var each : all) {
			this.indicators.put(Lookups.plain(each.indicator().name()), each);
			this.series.put(each.indicator().slug(), new ArrayList<>(each.figures()));
		}
		all.forEach((each) -> this.indicators.put(Lookups.plain(each.indicator().slug()), each));
	}

	@Override
	public Values read(Row<OfIndicator> row) {
		var existing = row.existing();
		var indicator = this.indicators.get(Lookups.plain(row.text(FiguresTable.INDICATOR)));
		if (indicator == null) {
			row.error(FiguresTable.INDICATOR, "table.figures.error.indicator");
		}
		else if (existing != null && !existing.figure().indicatorId().equals(indicator.indicator().id())) {
			row.error(FiguresTable.INDICATOR, "table.figures.error.moved");
		}
		var content = content(row);
		if (indicator != null && !row.hasErrors()) {
			check(row, indicator, (existing != null) ? existing.figure() : null, content);
		}
		return new Values((indicator != null) ? indicator.indicator().slug() : "", content);
	}

	private void check(Row<OfIndicator> row, IndicatorFigures indicator, @Nullable Figure existing,
			FigureContent content) {
		var others = Objects.requireNonNull(this.series.get(indicator.indicator().slug()));
		try {
			indicator.check(content, (existing != null) ? existing.id() : null, others);
			if (existing != null) {
				others.removeIf((figure) -> figure.id().equals(existing.id()));
			}
			others.add(new Figure((existing != null) ? existing.id() : TimeOrderedId.next(), indicator.indicator().id(),
					(existing != null) ? existing.number() : others.size() + 1, content, 0, 0));
		}
		catch (RuleViolation refused) {
			var column = COLUMNS.getOrDefault(refused.field(), FiguresTable.WORDS);
			boolean byPeriod = column == FiguresTable.TO && row.text(FiguresTable.TO).isEmpty();
			row.error(byPeriod ? FiguresTable.PERIOD : column, refused.key(), refused.arguments());
		}
	}

	private static FigureContent content(Row<OfIndicator> row) {
		Integer rank = row.get(FiguresTable.RANK);
		if (rank != null && rank == 0) {
			row.error(FiguresTable.RANK, "table.cell.numberFrom1");
		}
		var denominator = row.get(FiguresTable.DENOMINATOR);
		if (denominator != null && denominator.signum() <= 0) {
			row.error(FiguresTable.DENOMINATOR, "table.figures.error.denominator");
		}
		var numerator = row.get(FiguresTable.NUMERATOR);
		if (numerator != null && numerator.signum() < 0) {
			row.error(FiguresTable.NUMERATOR, "table.figures.error.numerator");
		}
		return new FigureContent(row.get(FiguresTable.REPORT), period(row), row.get(FiguresTable.BREAKDOWN),
				quantity(row), numerator, denominator, row.get(FiguresTable.TARGET), row.get(FiguresTable.TREND),
				row.get(FiguresTable.TREND_WORDS), row.get(FiguresTable.CHANGE), rank, row.get(FiguresTable.COMMENTARY),
				row.get(FiguresTable.SOURCE), row.require(FiguresTable.DECLARED), comparators(row),
				row.get(FiguresTable.NOTE));
	}

	private static FigurePeriod period(Row<OfIndicator> row) {
		var from = row.get(FiguresTable.FROM);
		var to = row.get(FiguresTable.TO);
		String words = row.get(FiguresTable.PERIOD);
		if (to == null && from == null && row.text(FiguresTable.TO).isEmpty()) {
			var read = CellPeriods.period(row.text(FiguresTable.PERIOD)).orElse(null);
			if (read == null) {
				row.error(FiguresTable.PERIOD, "table.figures.error.period");
				return FigurePeriod.asAt(LocalDate.EPOCH);
			}
			return called(new FigurePeriod(read.from(), read.to(), read.precision(), words));
		}
		if (to == null) {
			if (row.text(FiguresTable.TO).isEmpty()) {
				row.error(FiguresTable.TO, "table.figures.error.lastDay");
			}
			return FigurePeriod.asAt(LocalDate.EPOCH);
		}
		if (from != null && to.isBefore(from)) {
			row.error(FiguresTable.TO, "table.cell.lastBeforeFirst");
			from = null;
		}
		return called(new FigurePeriod(from, to, row.require(FiguresTable.PRECISION), words));
	}

	/** The words of the source are kept if they say more than the dates. */
	private static FigurePeriod called(FigurePeriod period) {
		boolean same = period.inWords().equals(period.label());
		return same ? new FigurePeriod(period.startsOn(), period.endsOn(), period.precision(), null) : period;
	}

	private static Quantity quantity(Row<OfIndicator> row) {
		String words = row.text(FiguresTable.WORDS);
		if (words.isBlank()) {
			return new Quantity(null, null, "-");
		}
		try {
			var read = FigureParser.read(words);
			var existing = row.existing();
			if (existing != null && !row.changed(FiguresTable.NUMBER) && !row.changed(FiguresTable.QUALIFIER)) {
				return row.changed(FiguresTable.WORDS) ? read : existing.content().quantity();
			}
			var value = row.get(FiguresTable.NUMBER);
			var meant = row.changed(FiguresTable.QUALIFIER) ? row.get(FiguresTable.QUALIFIER) : null;
			if (value == null) {
				return (meant != null && read.value() != null) ? new Quantity(read.value(), meant, words) : read;
			}
			boolean same = read.value() != null && read.value().compareTo(value) == 0;
			return new Quantity(value, (meant != null) ? meant : same ? read.qualifier() : Qualifier.EXACT, words);
		}
		catch (RuleViolation refused) {
			row.error(FiguresTable.WORDS, refused.key(), refused.arguments());
			return new Quantity(null, null, words);
		}
	}

	private static List<FigureComparator> comparators(Row<OfIndicator> row) {
		var comparators = new ArrayList<FigureComparator>();
		FiguresTable.COMPARATORS.forEach((kind, columns) -> {
			var comparator = comparator(row, kind, columns);
			if (comparator != null) {
				comparators.add(comparator);
			}
		});
		return comparators;
	}

	private static @Nullable FigureComparator comparator(Row<OfIndicator> row, ComparatorKind kind,
			ComparatorColumns columns) {
		String words = row.get(columns.compared());
		var relation = row.get(columns.relation());
		String name = (columns.name() != null) ? row.get(columns.name()) : null;
		if (words == null && relation == null) {
			return null;
		}
		var existing = row.existing();
		var before = (existing != null) ? ComparatorColumns.find(existing.content(), kind) : null;
		if (before != null && !row.changed(columns.compared())) {
			return new FigureComparator(kind, name, relation, before.value(), before.asWritten());
		}
		boolean bare = words != null && words.matches("\\d[\\d,]*(\\.\\d+)?%?");
		return new FigureComparator(kind, name, relation, (words != null) ? Quantity.read(words).value() : null,
				bare ? null : words);
	}

}
