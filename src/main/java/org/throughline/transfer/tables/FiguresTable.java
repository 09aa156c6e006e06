package org.throughline.transfer.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.measure.ComparatorKind;
import org.throughline.measure.ComparatorRelation;
import org.throughline.measure.FigureDetails;
import org.throughline.measure.FigureChange;
import org.throughline.measure.FigureComparator;
import org.throughline.measure.FigureContent;
import org.throughline.measure.FigureService;
import org.throughline.measure.IndicatorDetails;
import org.throughline.measure.IndicatorFigures;
import org.throughline.measure.IndicatorService;
import org.throughline.measure.Trend;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.Quantity.Qualifier;
import org.throughline.platform.time.DatePrecision;
import org.throughline.transfer.table.CellPeriods;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Column.Property;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.table.TransferTable;
import org.throughline.transfer.tables.FiguresTable.OfIndicator;
import org.throughline.transfer.tables.FiguresTable.Values;

/**
 * Figures, one a row, after their indicators. For business managers, who read the true
 * numbers.
 */
@Component
class FiguresTable extends TransferTable<OfIndicator, Values> {

	private static final int LINE = 300;

	private static final int TEXT = 5_000;

	private static final Columns<OfIndicator> COLUMNS = new Columns<>();

	static {
		COLUMNS.link("indicator", "indicators", (one) -> one.indicator().slug())
			.required()
			.sameForAll()
			.identifying()
			.fixed();
		COLUMNS.part((one) -> one.indicator().slug());
		COLUMNS.day("from", (one) -> one.content().period().startsOn()).sameForAll().identifying();
		COLUMNS.day("to", (one) -> one.content().period().endsOn()).sameForAll().identifying();
		COLUMNS.choice("precision", DatePrecision.class, (one) -> one.content().period().precision())
			.orElse(DatePrecision.DAY);
		text("period", LINE,
				(content) -> (content.period().label() != null) ? content.period().label() : content.period().inWords())
			.sameForAll();
		text("breakdown", LINE, FigureContent::breakdown).identifying();
		COLUMNS.text("unit", LINE, (one) -> one.indicator().content().measurement().unit()).keptIfEmpty();
		text("words", 1_000, (content) -> content.quantity().asWritten()).required();
		COLUMNS.number("number", (one) -> one.content().quantity().value());
		COLUMNS.choice("qualifier", Qualifier.class, (one) -> one.content().quantity().qualifier()).keptIfEmpty();
		COLUMNS.number("numerator", (one) -> one.content().share().numerator());
		COLUMNS.number("denominator", (one) -> one.content().share().denominator());
		text("target", LINE, (content) -> words(content.progress().target()));
		COLUMNS.number("targetNumber", (one) -> number(one.content().progress().target())).keptIfEmpty();
		COLUMNS.choice("trend", Trend.class, (one) -> one.content().progress().trend());
		text("trendWords", LINE, (figure) -> figure.progress().trendAsWritten());
		text("change", LINE, (content) -> words(content.progress().change()));
		COLUMNS.number("changeNumber", (one) -> number(one.content().progress().change())).keptIfEmpty();
		COLUMNS.count("rank", (one) -> one.content().progress().rank());
		Arrays.stream(ComparatorKind.values()).forEach(FiguresTable::comparator);
		text("commentary", TEXT, (figure) -> figure.notes().commentary());
		text("source", TEXT, (figure) -> figure.notes().source());
		COLUMNS.report((one) -> one.content().reportSlug());
		COLUMNS.yesNo("declared", (one) -> one.content().notes().declared()).keptIfEmpty();
		COLUMNS.note((one) -> one.content().notes().note());
		COLUMNS.reference((one) -> one.indicator().slug() + "/" + one.figure().number());
	}

	private final FigureService figures;

	private final IndicatorService indicators;

	FiguresTable(TableSupport support, FigureService figures, IndicatorService indicators) {
		super(support, "figures", "indicators", COLUMNS);
		this.figures = figures;
		this.indicators = indicators;
	}

	private static Column<OfIndicator, String> text(String key, int maxLength,
			Property<FigureContent, String> property) {
		return COLUMNS.text(key, maxLength, (one) -> property.of(one.content()));
	}

	private static @Nullable BigDecimal number(@Nullable Quantity quantity) {
		return (quantity != null) ? quantity.value() : null;
	}

	private static @Nullable String words(@Nullable Quantity quantity) {
		return (quantity != null) ? quantity.asWritten() : null;
	}

	/** The columns of a comparator. */
	private static void comparator(ComparatorKind kind) {
		COLUMNS.text("compared" + kind, LINE, comparator(kind, (one) -> (one.asWritten() != null) ? one.asWritten()
				: (one.value() != null) ? Columns.plain(one.value()) : null));
		COLUMNS.number("number" + kind, comparator(kind, FigureComparator::value)).keptIfEmpty();
		COLUMNS.choice("relation" + kind, ComparatorRelation.class, comparator(kind, FigureComparator::relation));
		if (named(kind)) {
			COLUMNS.text("name" + kind, LINE, comparator(kind, FigureComparator::name));
		}
	}

	private static <V> Property<OfIndicator, V> comparator(ComparatorKind kind,
			Property<FigureComparator, V> property) {
		return (one) -> {
			var found = one.comparator(kind);
			return (found != null) ? property.of(found) : null;
		};
	}

	/** Whether a comparator of this kind has a name. */
	static boolean named(ComparatorKind kind) {
		return kind == ComparatorKind.REGION || kind == ComparatorKind.OTHER;
	}

	@Override
	protected String valueColumn() {
		return "words";
	}

	@Override
	public List<TablePart> parts(UUID partnershipId) {
		return this.indicators.names(partnershipId)
			.entrySet()
			.stream()
			.map((name) -> new TablePart(name.getKey(), name.getValue(), "indicator"))
			.toList();
	}

	@Override
	protected List<OfIndicator> existing(UUID partnershipId) {
		return this.figures.all(partnershipId)
			.stream()
			.flatMap((each) -> each.figures().stream().map((figure) -> new OfIndicator(each, figure)))
			.toList();
	}

	/** Without dates, the period is the one in words. */
	@Override
	protected String naturalKey(UnaryOperator<String> cell) {
		var read = (cell.apply("from") + cell.apply("to")).isBlank()
				? CellPeriods.period(cell.apply("period")).orElse(null) : null;
		return (read == null) ? super.naturalKey(cell) : super.naturalKey((column) -> column.equals("from")
				? text(read.from()) : column.equals("to") ? read.to().toString() : cell.apply(column));
	}

	private static String text(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

	@Override
	protected RowReader<OfIndicator, Values> reader(UUID partnershipId, List<OfIndicator> existing, Lookups lookups) {
		return new FigureReader(this.figures.all(partnershipId));
	}

	@Override
	protected void save(UUID partnershipId, List<Change<OfIndicator, Values>> changes, String fileName) {
		this.figures.save(partnershipId, changes.stream().map(FiguresTable::change).toList());
	}

	private static FigureChange change(Change<OfIndicator, Values> change) {
		var values = change.values();
		var existing = change.existing();
		return (existing == null) ? FigureChange.add(values.indicator(), values.figure()) : FigureChange
			.update(values.indicator(), existing.figure(), existing.figure().version(), values.figure());
	}

	/** A figure with its indicator. */
	record OfIndicator(IndicatorFigures series, FigureDetails figure) {

		IndicatorDetails indicator() {
			return this.series.indicator();
		}

		FigureContent content() {
			return this.figure.content();
		}

		@Nullable FigureComparator comparator(ComparatorKind kind) {
			return content().comparators().stream().filter((each) -> each.kind() == kind).findFirst().orElse(null);
		}

	}

	/** New values of a figure, and the slug of its indicator. */
	record Values(String indicator, FigureContent figure) {

	}

}
