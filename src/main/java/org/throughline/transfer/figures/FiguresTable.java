package org.throughline.transfer.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.throughline.measure.Figure;
import org.throughline.measure.FigureService;
import org.throughline.measure.Indicator;
import org.throughline.measure.IndicatorFigures;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.transfer.assurance.NamedInTables;
import org.throughline.transfer.table.CellDays;
import org.throughline.transfer.table.CellPeriods;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TransferTable;

/**
 * Figures as a table: one figure a row, after the indicators they are figures of. For
 * business managers, who read the true numbers.
 */
@Component
class FiguresTable implements TransferTable<FigureLine> {

	private final FigureColumns columns;

	private final FigureService figures;

	private final NamedInTables names;

	private final MessageSource messages;

	FiguresTable(FigureColumns columns, FigureService figures, NamedInTables names, MessageSource messages) {
		this.columns = columns;
		this.figures = figures;
		this.names = names;
		this.messages = messages;
	}

	@Override
	public String key() {
		return "figures";
	}

	@Override
	public String rows() {
		return "figures";
	}

	@Override
	public String page() {
		return "indicators";
	}

	@Override
	public List<TableColumn> columns() {
		return this.columns.all();
	}

	@Override
	public List<TablePart> parts(UUID partnershipId) {
		return this.figures.all(partnershipId)
			.stream()
			.map((each) -> new TablePart(each.indicator().slug(), each.indicator().name(), FigureColumns.INDICATOR))
			.toList();
	}

	@Override
	public List<HeldRow> held(UUID partnershipId, @Nullable String part) {
		return held(this.figures.all(partnershipId)
			.stream()
			.filter((each) -> part == null || each.indicator().slug().equals(part))
			.toList());
	}

	private List<HeldRow> held(List<IndicatorFigures> indicators) {
		return indicators.stream()
			.flatMap((each) -> each.figures().stream().map((figure) -> held(each.indicator(), figure)))
			.toList();
	}

	/** One figure a period, and of whom or what, of an indicator. */
	@Override
	public String likeness(UnaryOperator<String> cell) {
		String indicator = cell.apply(FigureColumns.INDICATOR);
		String from = day(cell.apply(FigureColumns.FROM));
		String to = day(cell.apply(FigureColumns.TO));
		var read = (from + to).isBlank() ? CellPeriods.period(cell.apply(FigureColumns.PERIOD)).orElse(null) : null;
		if (read != null) {
			from = text(read.from());
			to = text(read.to());
		}
		return indicator.isBlank() ? ""
				: String.join(" / ", indicator, from, to, cell.apply(FigureColumns.BREAKDOWN)).toLowerCase(Locale.UK);
	}

	/** The same words for the same day, whatever way it is written. */
	private static String day(String cell) {
		return CellDays.day(cell).map(LocalDate::toString).orElse(cell);
	}

	@Override
	public RowReading<FigureLine> reading(UUID partnershipId, String fileName) {
		var all = this.figures.all(partnershipId);
		return new FigureReading(all, held(all), this.names.find(partnershipId), this.messages);
	}

	@Override
	public void save(UUID partnershipId, List<FigureLine> lines, String fileName) {
		for (var line : lines) {
			if (line.number() == null) {
				this.figures.add(partnershipId, line.indicator(), TimeOrderedId.next(), line.content());
			}
			else {
				this.figures.edit(partnershipId, line.indicator(), line.number(), line.content(), line.version());
			}
		}
	}

	static String reference(Indicator indicator, Figure figure) {
		return indicator.slug() + "/" + figure.number();
	}

	private HeldRow held(Indicator indicator, Figure figure) {
		var content = figure.content();
		var period = content.period();
		Map<String, String> cells = new HashMap<>();
		cells.put(FigureColumns.INDICATOR, indicator.name());
		cells.put(FigureColumns.FROM, text(period.startsOn()));
		cells.put(FigureColumns.TO, text(period.endsOn()));
		cells.put(FigureColumns.PRECISION, this.columns.text(period.precision()));
		cells.put(FigureColumns.PERIOD, (period.label() != null) ? period.label() : period.inWords());
		cells.put(FigureColumns.BREAKDOWN, text(content.breakdown()));
		cells.put(FigureColumns.WORDS, content.quantity().asWritten());
		cells.put(FigureColumns.NUMBER, plain(content.value()));
		cells.put(FigureColumns.QUALIFIER, text(content.quantity().qualifier()));
		cells.put(FigureColumns.NUMERATOR, plain(content.numerator()));
		cells.put(FigureColumns.DENOMINATOR, plain(content.denominator()));
		cells.put(FigureColumns.TARGET, (content.target() != null) ? content.target().asWritten() : "");
		cells.put(FigureColumns.TREND, text(content.trend()));
		cells.put(FigureColumns.TREND_WORDS, text(content.trendAsWritten()));
		cells.put(FigureColumns.CHANGE, (content.change() != null) ? content.change().asWritten() : "");
		cells.put(FigureColumns.RANK, text(content.rank()));
		for (var each : content.comparators()) {
			cells.put(FigureColumns.compared(each.kind()),
					(each.asWritten() != null) ? each.asWritten() : plain(each.value()));
			cells.put(FigureColumns.relation(each.kind()), text(each.relation()));
			cells.put(FigureColumns.who(each.kind()), text(each.name()));
		}
		cells.put(FigureColumns.COMMENTARY, text(content.commentary()));
		cells.put(FigureColumns.SOURCE, text(content.source()));
		cells.put(FigureColumns.REPORT, text(content.reportSlug()));
		cells.put(FigureColumns.DECLARED, content.declared() ? FigureColumns.YES : FigureColumns.NO);
		cells.put(FigureColumns.NOTE, text(content.note()));
		return new HeldRow(reference(indicator, figure), cells, Map.of(FigureColumns.INDICATOR, indicator.slug()));
	}

	private String text(@Nullable Object value) {
		return (value instanceof Enum<?> constant) ? this.columns.text(constant)
				: (value != null) ? value.toString() : "";
	}

	private static String plain(@Nullable BigDecimal number) {
		return (number == null) ? "" : (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
	}

}
