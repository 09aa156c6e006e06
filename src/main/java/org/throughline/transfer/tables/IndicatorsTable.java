package org.throughline.transfer.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.measure.FigureService;
import org.throughline.measure.GoodDirection;
import org.throughline.measure.Indicator;
import org.throughline.measure.IndicatorKind;
import org.throughline.measure.IndicatorContent;
import org.throughline.measure.IndicatorService;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Column.Property;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.IndicatorsTable.Named;

/**
 * The library of indicators, one a row.
 */
@Component
class IndicatorsTable extends SimpleTable<Named, IndicatorContent> {

	private static final int LINE = 300;

	private static final int TEXT = 5_000;

	private static final Columns<Named> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("name", LINE, Lookups::plain, (one) -> one.content().name()).required().identifying();
		COLUMNS.choice("kind", IndicatorKind.class, (one) -> one.content().kind()).orElse(IndicatorKind.MEASURE);
		COLUMNS.text("unit", 80, (one) -> one.content().unit());
		COLUMNS.yesNo("share", (one) -> one.content().wholeShare()).keptIfEmpty();
		COLUMNS.choice("direction", GoodDirection.class, (one) -> one.content().direction())
			.orElse(GoodDirection.NEITHER);
		COLUMNS.yesNo("children", (one) -> one.content().aboutChildren()).orElse(true);
		text("category", LINE, IndicatorContent::category).sameForAll();
		text("collection", LINE, IndicatorContent::collection).sameForAll();
		text("definition", TEXT, IndicatorContent::definition);
		text("dataSource", TEXT, IndicatorContent::dataSource);
		COLUMNS.text("average", LINE, Named::averageOf);
		COLUMNS.organisation("organisation", (one) -> one.content().organisation());
		COLUMNS.themes((one) -> one.content().themes());
		COLUMNS.note((one) -> one.content().note());
		COLUMNS.reference((one) -> one.indicator().slug());
	}

	private final IndicatorService indicators;

	private final FigureService figures;

	IndicatorsTable(TableSupport support, IndicatorService indicators, FigureService figures) {
		super(support, "indicators", "indicators", COLUMNS);
		this.indicators = indicators;
		this.figures = figures;
	}

	private static Column<Named, String> text(String key, int maxLength, Property<IndicatorContent, String> property) {
		return COLUMNS.text(key, maxLength, (one) -> property.of(one.content()));
	}

	@Override
	protected List<Named> existing(UUID partnershipId) {
		var all = this.figures.all(partnershipId);
		var names = all.stream()
			.collect(Collectors.toMap((each) -> each.indicator().slug(), (each) -> each.indicator().name()));
		return all.stream().map((each) -> {
			String average = each.indicator().content().monthlyAverageOf();
			return new Named(each.indicator(), (average != null) ? names.getOrDefault(average, average) : null);
		}).toList();
	}

	@Override
	protected RowReader<Named, IndicatorContent> reader(UUID partnershipId, List<Named> existing, Lookups lookups) {
		Map<String, Indicator> byName = new HashMap<>();
		existing.forEach((one) -> byName.put(Lookups.plain(one.content().name()), one.indicator()));
		return (row) -> {
			String average = row.get("average");
			var total = (average != null) ? byName.get(Lookups.plain(average)) : null;
			if (average != null && (total == null || isSame(row.existing(), total))) {
				row.error("average", "table.indicators.error.average");
			}
			return values(row, (total != null) ? total.slug() : null);
		};
	}

	private static boolean isSame(@Nullable Named one, Indicator other) {
		return one != null && one.indicator().id().equals(other.id());
	}

	private static IndicatorContent values(Row<Named> row, @Nullable String average) {
		return new IndicatorContent(row.require("name"), row.require("kind"), row.get("unit"), row.require("direction"),
				row.get("category"), row.get("collection"), row.get("definition"), row.get("dataSource"),
				row.require("children"), Objects.requireNonNullElse(row.get("share"), percentage(row)), average,
				row.get("organisation"), row.require("themes"), row.get("note"));
	}

	/** A new percentage is a share of a whole unless the row says otherwise. */
	private static boolean percentage(Row<Named> row) {
		return row.text("unit").strip().matches("%|per ?cent|percentage");
	}

	@Override
	protected void add(UUID partnershipId, IndicatorContent values) {
		this.indicators.add(partnershipId, TimeOrderedId.next(), values);
	}

	@Override
	protected void update(UUID partnershipId, Named one, IndicatorContent values) {
		this.indicators.edit(partnershipId, one.indicator().slug(), values, one.indicator().version());
	}

	/**
	 * An indicator.
	 *
	 * @param averageOf name of the indicator it is the monthly average of, or
	 * {@code null}
	 */
	record Named(Indicator indicator, @Nullable String averageOf) {

		IndicatorContent content() {
			return this.indicator.content();
		}

	}

}
