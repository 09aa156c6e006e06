package org.throughline.transfer.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.measure.ComparatorKind;
import org.throughline.measure.ComparatorRelation;
import org.throughline.measure.Figure;
import org.throughline.measure.FigureComparator;
import org.throughline.measure.FigureContent;
import org.throughline.measure.FigureService;
import org.throughline.measure.Indicator;
import org.throughline.measure.IndicatorFigures;
import org.throughline.measure.Trend;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.Quantity.Qualifier;
import org.throughline.platform.time.DatePrecision;
import org.throughline.transfer.table.CellPeriods;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Column.Property;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.FiguresTable.OfIndicator;
import org.throughline.transfer.tables.FiguresTable.Values;

/**
 * Figures, one a row, after their indicators. For business managers, who read the true
 * numbers.
 */
@Component
class FiguresTable extends SimpleTable<OfIndicator, Values> {

	private static final int LINE = 300;

	private static final int TEXT = 5_000;

	private static final Columns<OfIndicator> COLUMNS = new Columns<>();

	static final Column<OfIndicator, String> INDICATOR = COLUMNS
		.text("indicator", LINE, (one) -> one.indicator().name())
		.alias((one) -> one.indicator().slug())
		.required()
		.sameForAll();

	static final Column<OfIndicator, LocalDate> FROM = COLUMNS.day("from", (one) -> one.content().period().startsOn())
		.sameForAll();

	static final Column<OfIndicator, LocalDate> TO = COLUMNS.day("to", (one) -> one.content().period().endsOn())
		.sameForAll();

	static final Column<OfIndicator, DatePrecision> PRECISION = COLUMNS
		.choice("precision", DatePrecision.class, (one) -> one.content().period().precision())
		.orElse(DatePrecision.DAY)
		.keptIfEmpty();

	static final Column<OfIndicator, String> PERIOD = COLUMNS.text("period", LINE, (one) -> {
		var period = one.content().period();
		return (period.label() != null) ? period.label() : period.inWords();
	}).sameForAll();

	static final Column<OfIndicator, String> BREAKDOWN = text("breakdown", LINE, FigureContent::breakdown);

	static final Column<OfIndicator, String> WORDS = text("words", 1_000, (content) -> content.quantity().asWritten())
		.required();

	static final Column<OfIndicator, BigDecimal> NUMBER = COLUMNS.number("number", (one) -> one.content().value());

	static final Column<OfIndicator, Qualifier> QUALIFIER = COLUMNS
		.choice("qualifier", Qualifier.class, (one) -> one.content().quantity().qualifier())
		.keptIfEmpty();

	static final Column<OfIndicator, BigDecimal> NUMERATOR = COLUMNS.number("numerator",
			(one) -> one.content().numerator());

	static final Column<OfIndicator, BigDecimal> DENOMINATOR = COLUMNS.number("denominator",
			(one) -> one.content().denominator());

	static final Column<OfIndicator, Quantity> TARGET = COLUMNS.quantity("target", LINE, Quantity::read,
			(one) -> one.content().target());

	static final Column<OfIndicator, Trend> TREND = COLUMNS.choice("trend", Trend.class,
			(one) -> one.content().trend());

	static final Column<OfIndicator, String> TREND_WORDS = text("trendWords", LINE, FigureContent::trendAsWritten);

	static final Column<OfIndicator, Quantity> CHANGE = COLUMNS.quantity("change", LINE, Quantity::read,
			(one) -> one.content().change());

	static final Column<OfIndicator, Integer> RANK = COLUMNS.count("rank", (one) -> one.content().rank());

	static final Map<ComparatorKind, ComparatorColumns> COMPARATORS = new EnumMap<>(ComparatorKind.class);

	static {
		Arrays.stream(ComparatorKind.values()).forEach((kind) -> COMPARATORS.put(kind, ComparatorColumns.of(kind)));
	}

	static final Column<OfIndicator, String> COMMENTARY = text("commentary", TEXT, FigureContent::commentary);

	static final Column<OfIndicator, String> SOURCE = text("source", TEXT, FigureContent::source);

	static final Column<OfIndicator, String> REPORT = COLUMNS.report((one) -> one.content().reportSlug());

	static final Column<OfIndicator, Boolean> DECLARED = COLUMNS.yesNo("declared", (one) -> one.content().declared())
		.keptIfEmpty();

	static final Column<OfIndicator, String> NOTE = COLUMNS.note((one) -> one.content().note());

	private final FigureService figures;

	FiguresTable(TableSupport support, FigureService figures) {
		super(support, "figures", "indicators", COLUMNS);
		this.figures = figures;
	}

	private static Column<OfIndicator, String> text(String key, int maxLength,
			Property<FigureContent, String> property) {
		return COLUMNS.text(key, maxLength, (one) -> property.of(one.content()));
	}

	@Override
	public List<TablePart> parts(UUID partnershipId) {
		return this.figures.all(partnershipId)
			.stream()
			.map((each) -> new TablePart(each.indicator().slug(), each.indicator().name(), "indicator"))
			.toList();
	}

	@Override
	protected List<OfIndicator> existing(UUID partnershipId) {
		return existing(partnershipId, null);
	}

	@Override
	protected List<OfIndicator> existing(UUID partnershipId, @Nullable String part) {
		return this.figures.all(partnershipId)
			.stream()
			.filter((each) -> part == null || each.indicator().slug().equals(part))
			.flatMap((each) -> each.figures().stream().map((figure) -> new OfIndicator(each, figure)))
			.toList();
	}

	@Override
	protected String reference(OfIndicator one) {
		return one.indicator().slug() + "/" + one.figure().number();
	}

	@Override
	protected List<Column<OfIndicator, ?>> naturalKey() {
		return List.of(INDICATOR, FROM, TO, BREAKDOWN);
	}

	/** Without dates, the period is the one in words. */
	@Override
	protected String naturalKey(Function<Column<OfIndicator, ?>, String> cell) {
		if (cell.apply(FROM).isBlank() && cell.apply(TO).isBlank()) {
			var read = CellPeriods.period(cell.apply(PERIOD)).orElse(null);
			if (read != null) {
				return super.naturalKey((column) -> (column == FROM) ? text(read.from())
						: (column == TO) ? read.to().toString() : cell.apply(column));
			}
		}
		return super.naturalKey(cell);
	}

	private static String text(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

	@Override
	protected RowReader<OfIndicator, Values> reader(UUID partnershipId, List<OfIndicator> existing, Lookups lookups) {
		return new FigureReader(this.figures.all(partnershipId));
	}

	@Override
	protected void add(UUID partnershipId, Values values) {
		this.figures.add(partnershipId, values.indicator(), TimeOrderedId.next(), values.figure());
	}

	@Override
	protected void update(UUID partnershipId, OfIndicator one, Values values) {
		this.figures.edit(partnershipId, values.indicator(), one.figure().number(), values.figure(),
				one.figure().version());
	}

	/** A figure with its indicator. */
	record OfIndicator(IndicatorFigures series, Figure figure) {

		Indicator indicator() {
			return this.series.indicator();
		}

		FigureContent content() {
			return this.figure.content();
		}

	}

	/** New values of a figure, and the slug of its indicator. */
	record Values(String indicator, FigureContent figure) {

	}

	/**
	 * The columns of a comparator.
	 *
	 * @param name its name, or {@code null} if the kind says it
	 */
	record ComparatorColumns(Column<OfIndicator, String> compared, Column<OfIndicator, ComparatorRelation> relation,
			@Nullable Column<OfIndicator, String> name) {

		static ComparatorColumns of(ComparatorKind kind) {
			return new ComparatorColumns(
					COLUMNS.text("compared" + kind, LINE,
							property(kind,
									(one) -> (one.asWritten() != null) ? one.asWritten()
											: (one.value() != null) ? Columns.plain(one.value()) : null)),
					COLUMNS.choice("relation" + kind, ComparatorRelation.class,
							property(kind, FigureComparator::relation)),
					(kind == ComparatorKind.REGION || kind == ComparatorKind.OTHER)
							? COLUMNS.text("name" + kind, LINE, property(kind, FigureComparator::name)) : null);
		}

		private static <V> Property<OfIndicator, V> property(ComparatorKind kind,
				Property<FigureComparator, V> property) {
			return (one) -> {
				var found = find(one.content(), kind);
				return (found != null) ? property.of(found) : null;
			};
		}

		static @Nullable FigureComparator find(FigureContent content, ComparatorKind kind) {
			return content.comparators().stream().filter((each) -> each.kind() == kind).findFirst().orElse(null);
		}

	}

}
