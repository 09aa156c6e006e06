package org.throughline.transfer.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.ComparatorKind;
import org.throughline.measure.ComparatorRelation;
import org.throughline.measure.FigureDetails;
import org.throughline.measure.FigureComparator;
import org.throughline.measure.FigureContent;
import org.throughline.measure.FigureNotes;
import org.throughline.measure.FigureNumbers;
import org.throughline.measure.FigurePeriod;
import org.throughline.measure.FigureProgress;
import org.throughline.measure.FigureShare;
import org.throughline.measure.GoodDirection;
import org.throughline.measure.IndicatorFigures;
import org.throughline.measure.IndicatorMeasurement;
import org.throughline.measure.LateEntry;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.QuantityReader;
import org.throughline.platform.text.Quantity.Qualifier;
import org.throughline.platform.text.Scale;
import org.throughline.platform.text.UnclearNumber;
import org.throughline.transfer.table.TransferTable.RowReader;
import org.throughline.transfer.table.CellPeriods;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.tables.FiguresTable.OfIndicator;
import org.throughline.transfer.tables.FiguresTable.Values;

/**
 * Converts the rows of one file of figures. Each row is also checked against those above
 * it.
 */
final class FigureReader implements RowReader<OfIndicator, Values> {

	/** The columns of the fields that a rule of figures may name. */
	private static final Map<String, String> COLUMNS = Map.of("period.endsOn", "to", "progress.target", "target",
			"number.numerator", "numerator", "comparators", "compared" + ComparatorKind.NATIONAL, "report", "report");

	/** A unit that is itself thousands or millions, such as "£000". */
	private static final Pattern LARGE_UNIT = Pattern
		.compile("(?i)(?<![\\d,.])['’]?000s?\\b|\\b(thousand|million)s?\\b|£ ?[km]\\b");

	private static final Pattern LARGE_NUMBER = Pattern.compile("(?i)\\b(thousand|million)s?\\b|\\d ?[km]\\b");

	/** A unit that counts people one by one, rather than on average. */
	private static final Pattern PEOPLE = Pattern.compile(
			"(?i)(?!.*\\b(per|rate|average|mean|month|week|fte)\\b).*\\b(child(ren)?|(young )?people|persons?|pupils?|babies|families)\\b.*");

	/** Changes are percentages of the previous figure, whatever the unit. */
	private static final IndicatorMeasurement PERCENT = new IndicatorMeasurement("%", GoodDirection.NEITHER, false,
			false, null, null);

	private final Map<String, IndicatorFigures> indicators = new HashMap<>();

	private final Map<String, List<FigureDetails>> series = new HashMap<>();

	FigureReader(List<IndicatorFigures> all) {
		for (var each : all) {
			this.indicators.put(each.indicator().slug(), each);
			this.series.put(each.indicator().slug(), new ArrayList<>(each.figures()));
		}
	}

	@Override
	public Values read(Row<OfIndicator> row) {
		var existing = row.existing();
		String slug = row.require("indicator");
		var indicator = this.indicators.get(slug);
		var measurement = (indicator != null) ? indicator.indicator().content().measurement()
				: IndicatorMeasurement.CHILDREN;
		if (indicator != null) {
			checkUnit(row, measurement);
		}
		var content = content(row, measurement);
		if (indicator != null && !row.hasErrors()) {
			check(row, indicator, (existing != null) ? existing.figure() : null, content);
		}
		return new Values(slug, content);
	}

	/** The unit is that of the indicator; the one in the file is only compared. */
	private static void checkUnit(Row<OfIndicator> row, IndicatorMeasurement measurement) {
		if (!row.changed("unit")) {
			return;
		}
		String unit = row.text("unit");
		String stated = Objects.requireNonNullElse(measurement.unit(), measurement.percentage() ? "%" : "number");
		row.ignore("unit");
		if (measurement.otherScale(unit)) {
			row.error("unit", "table.figures.error.unit", unit, stated);
		}
		else if (!measurement.sameUnit(unit)) {
			row.warn("unit", "table.figures.unit.other", unit, stated);
		}
	}

	private void check(Row<OfIndicator> row, IndicatorFigures indicator, @Nullable FigureDetails existing,
			FigureContent content) {
		var others = Objects.requireNonNull(this.series.get(indicator.indicator().slug()));
		try {
			indicator.check(content, (existing != null) ? existing.id() : null, others);
			if (existing != null) {
				others.removeIf((figure) -> figure.id().equals(existing.id()));
			}
			others.add(new FigureDetails((existing != null) ? existing.id() : TimeOrderedId.next(),
					indicator.indicator().id(), (existing != null) ? existing.number() : others.size() + 1, content, 0,
					0, LateEntry.NONE));
		}
		catch (RuleViolation refused) {
			String column = COLUMNS.getOrDefault(refused.field(), "words");
			boolean byPeriod = column.equals("to") && row.text("to").isEmpty();
			row.error(byPeriod ? "period" : column, refused.key(), refused.arguments());
		}
	}

	private static FigureContent content(Row<OfIndicator> row, IndicatorMeasurement measurement) {
		Integer rank = row.get("rank");
		if (rank != null && rank == 0) {
			row.error("rank", "table.cell.numberFrom1");
		}
		BigDecimal denominator = row.get("denominator");
		if (denominator != null && denominator.signum() <= 0) {
			row.error("denominator", "table.figures.error.denominator");
		}
		BigDecimal numerator = row.get("numerator");
		if (numerator != null && numerator.signum() < 0) {
			row.error("numerator", "table.figures.error.numerator");
		}
		var existing = row.existing();
		var before = (existing != null) ? existing.content().progress() : FigureProgress.NONE;
		var target = quantity(row, "target", before.target(), measurement,
				(words) -> QuantityReader.quantity(words, measurement.scale(), row.decimals()));
		var change = quantity(row, "change", before.change(), PERCENT,
				(words) -> QuantityReader.change(words, row.decimals()));
		var progress = new FigureProgress(target, row.get("trend"), row.get("trendWords"), change, rank);
		var notes = new FigureNotes(row.get("commentary"), row.get("source"), row.require("declared"), row.get("note"));
		var share = new FigureShare(numerator, denominator);
		var quantity = quantity(row, measurement);
		if (measurement.scale() == Scale.PERCENTAGE) {
			check(row, "numerator", share, quantity);
		}
		return new FigureContent(row.get("report"), period(row), row.get("breakdown"), quantity, share, progress,
				comparators(row, measurement), notes);
	}

	private static FigurePeriod period(Row<OfIndicator> row) {
		LocalDate from = row.get("from");
		LocalDate to = row.get("to");
		String words = row.get("period");
		if (to == null && from == null && row.text("to").isEmpty()) {
			var read = CellPeriods.period(row.text("period")).orElse(null);
			if (read == null) {
				row.error("period", "table.figures.error.period");
				return FigurePeriod.asAt(LocalDate.EPOCH);
			}
			row.askIfFar("period", read.to());
			return called(new FigurePeriod(read.from(), read.to(), read.precision(), words));
		}
		if (to == null) {
			if (row.text("to").isEmpty()) {
				row.error("to", "table.figures.error.lastDay");
			}
			return FigurePeriod.asAt(LocalDate.EPOCH);
		}
		if (from != null && to.isBefore(from)) {
			row.error("to", "table.cell.lastBeforeFirst");
			from = null;
		}
		row.askIfApart("period", from, to);
		return called(new FigurePeriod(from, to, row.require("precision"), words));
	}

	/** The wording of the source is kept if it has more information than the dates. */
	private static FigurePeriod called(FigurePeriod period) {
		boolean same = period.inWords().equals(period.label());
		return same ? new FigurePeriod(period.startsOn(), period.endsOn(), period.precision(), null) : period;
	}

	private static Quantity quantity(Row<OfIndicator> row, IndicatorMeasurement measurement) {
		String words = row.text("words");
		var existing = row.existing();
		if (words.isBlank()
				|| (existing != null && !row.changed("words") && !row.changed("number") && !row.changed("qualifier"))) {
			return (existing != null) ? existing.content().quantity() : new Quantity(null, null, "-");
		}
		Qualifier qualifier = row.changed("qualifier") ? row.get("qualifier") : null;
		return read(row, "words", "number", qualifier, measurement,
				(text) -> QuantityReader.quantity(text, measurement.scale(), row.decimals()));
	}

	/**
	 * Reads words and the number in the column after them. A given number, or one that is
	 * kept with unclear wording, determines the value.
	 */
	private static Quantity read(Row<OfIndicator> row, String key, String numberKey, @Nullable Qualifier qualifier,
			IndicatorMeasurement measurement, Function<String, Quantity> reader) {
		String words = row.text(key);
		BigDecimal number = row.changed(numberKey) ? number(row, numberKey, measurement) : null;
		if (number == null && !row.written(numberKey).isEmpty() && !FigureNumbers.clear(words, reader)) {
			number = row.get(numberKey);
		}
		checkMagnitude(row, key, measurement);
		try {
			var read = FigureNumbers.read(words, number, qualifier, reader);
			row.stored(key, read, measurement.unit());
			check(row, key, numberKey, read, measurement, QuantityReader.orWords(words, reader));
			return read;
		}
		catch (UnclearNumber unclear) {
			row.error(key, unclear.key(), unclear.text());
			return new Quantity(null, null, words);
		}
	}

	/**
	 * Refuses thousands of a unit that is itself thousands, and a truth in place of a
	 * number.
	 */
	private static void checkMagnitude(Row<OfIndicator> row, String key, IndicatorMeasurement measurement) {
		String unit = measurement.unit();
		String written = row.written(key);
		if (row.changed(key) && unit != null && LARGE_UNIT.matcher(unit).find()
				&& LARGE_NUMBER.matcher(written).find()) {
			row.error(key, "table.figures.unitTwice", unit);
		}
		if (row.changed(key) && written.matches("(?i)true|false")) {
			row.error(key, "number.NOT_A_NUMBER", written);
		}
	}

	/** Asks about counts that do not give the percentage. */
	static void check(Row<?> row, String key, FigureShare share, Quantity percentage) {
		var numerator = share.numerator();
		var denominator = share.denominator();
		var value = percentage.value();
		if (numerator == null || denominator == null || denominator.signum() <= 0 || value == null
				|| percentage.qualifier() != Qualifier.EXACT || !row.changed()) {
			return;
		}
		var computed = numerator.movePointRight(2).divide(denominator, 1, RoundingMode.HALF_UP);
		if (computed.subtract(value).abs().compareTo(BigDecimal.ONE) > 0) {
			row.warn(key, "table.figures.countsDiffer", Quantity.plain(numerator), Quantity.plain(denominator),
					Quantity.plain(computed), percentage.asWritten());
		}
	}

	/** Asks about a percentage that may be a share of 1, and about two numbers. */
	private static void check(Row<OfIndicator> row, String key, String numberKey, Quantity read,
			IndicatorMeasurement measurement, Quantity inWords) {
		var value = read.value();
		if (value == null || !row.changed(key) && !row.changed(numberKey)) {
			return;
		}
		boolean share = value.signum() != 0 && value.abs().compareTo(BigDecimal.ONE) < 0;
		if (share && measurement.scale() == Scale.PERCENTAGE && !read.asWritten().matches("(?s).*(%|\\p{L}).*")) {
			row.warn(key, "table.figures.share", Quantity.plain(value), Quantity.plain(value.movePointRight(2)));
		}
		String unit = measurement.unit();
		boolean counted = unit != null && key.equals("words") && PEOPLE.matcher(unit).matches();
		if (unit != null && counted && value.stripTrailingZeros().scale() > 0) {
			row.warn(key, "table.figures.partOfChild", Quantity.plain(value), unit);
		}
		var stated = inWords.value();
		if (row.changed(numberKey) && stated != null && stated.compareTo(value) != 0) {
			row.warn(numberKey, "table.figures.numbersDiffer", read.asWritten(), Quantity.plain(value));
		}
	}

	/** A number of the indicator, with a percent sign only if it is a percentage. */
	private static @Nullable BigDecimal number(Row<OfIndicator> row, String key, IndicatorMeasurement measurement) {
		if (measurement.scale() == Scale.NUMBER && row.written(key).contains("%")) {
			row.error(key, "number.SHARE", row.written(key));
		}
		return row.get(key);
	}

	/** A target or change, or {@code null} if there is none. */
	private static @Nullable Quantity quantity(Row<OfIndicator> row, String key, @Nullable Quantity existing,
			IndicatorMeasurement measurement, Function<String, Quantity> reader) {
		if (!row.changed(key) && !row.changed(key + "Number")) {
			return existing;
		}
		if (row.text(key).isBlank()) {
			BigDecimal number = row.changed(key) ? null : number(row, key + "Number", measurement);
			return (number != null) ? Quantity.exactly(number) : null;
		}
		return read(row, key, key + "Number", null, measurement, reader);
	}

	private static List<FigureComparator> comparators(Row<OfIndicator> row, IndicatorMeasurement measurement) {
		return Arrays.stream(ComparatorKind.values())
			.flatMap((kind) -> Optional.ofNullable(comparator(row, kind, measurement)).stream())
			.toList();
	}

	private static @Nullable FigureComparator comparator(Row<OfIndicator> row, ComparatorKind kind,
			IndicatorMeasurement measurement) {
		String words = row.get("compared" + kind);
		ComparatorRelation relation = row.get("relation" + kind);
		BigDecimal number = row.changed("number" + kind) ? number(row, "number" + kind, measurement) : null;
		String name = FiguresTable.named(kind) ? row.get("name" + kind) : null;
		if (words == null && relation == null && number == null) {
			return null;
		}
		var existing = row.existing();
		var before = (existing != null) ? existing.comparator(kind) : null;
		if (before != null && !row.changed("compared" + kind)) {
			return new FigureComparator(kind, name, relation, (number != null) ? number : before.value(),
					before.asWritten());
		}
		if (words == null) {
			return new FigureComparator(kind, name, relation, number, null);
		}
		var read = read(row, "compared" + kind, "number" + kind, null, measurement,
				(text) -> QuantityReader.quantity(text, measurement.scale(), row.decimals()));
		boolean bare = read.qualifier() == Qualifier.EXACT && words.matches("[-+\\d., %]+");
		return new FigureComparator(kind, name, relation, read.value(), bare ? null : words);
	}

}
