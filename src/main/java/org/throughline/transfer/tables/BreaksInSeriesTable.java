package org.throughline.transfer.tables;

import java.time.LocalDate;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.throughline.measure.IndicatorBreak;
import org.throughline.measure.IndicatorService;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.BreaksInSeriesTable.OfIndicator;

/**
 * Breaks in series, one a row, after their indicators.
 */
@Component
class BreaksInSeriesTable extends SimpleTable<OfIndicator, OfIndicator> {

	private static final Columns<OfIndicator> COLUMNS = new Columns<>();

	static {
		COLUMNS.link("indicator", "indicators", OfIndicator::indicator).required().sameForAll().identifying();
		COLUMNS.day("from", (one) -> one.broken().from()).required().identifying();
		COLUMNS.text("reason", 5_000, (one) -> one.broken().reason()).required();
		COLUMNS.reference((one) -> one.indicator() + "/" + one.broken().from());
	}

	BreaksInSeriesTable(TableSupport support, IndicatorService indicators) {
		super(support, "breaks-in-series", "indicators", COLUMNS,
				(partnershipId) -> indicators.all(partnershipId)
					.stream()
					.flatMap((each) -> each.breaks().stream().map((broken) -> new OfIndicator(each.slug(), broken)))
					.toList(),
				(partnershipId, values) -> indicators.addBreak(partnershipId, values.indicator(), values.broken()),
				(partnershipId, one, values) -> {
					indicators.removeBreak(partnershipId, one.indicator(), one.broken().from());
					indicators.addBreak(partnershipId, values.indicator(), values.broken());
				});
	}

	@Override
	protected OfIndicator values(Row<OfIndicator> row) {
		return new OfIndicator(row.require("indicator"), new IndicatorBreak(
				Objects.requireNonNullElse(row.get("from"), LocalDate.EPOCH), row.require("reason")));
	}

	/**
	 * A break in series.
	 *
	 * @param indicator the slug of its indicator
	 */
	record OfIndicator(String indicator, IndicatorBreak broken) {

	}

}
