package org.throughline.transfer.tables;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

import org.throughline.measure.GoodDirection;
import org.throughline.measure.IndicatorContent;
import org.throughline.measure.IndicatorDetails;
import org.throughline.measure.IndicatorEdit;
import org.throughline.measure.IndicatorKind;
import org.throughline.measure.IndicatorLinks;
import org.throughline.measure.IndicatorMeasurement;
import org.throughline.measure.IndicatorService;
import org.throughline.measure.IndicatorSummary;
import org.throughline.platform.list.ListRequest;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Column.Property;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.IndicatorsTable.Named;
import org.throughline.transfer.tables.IndicatorsTable.Values;

/**
 * The library of indicators, one a row.
 */
@Component
class IndicatorsTable extends SimpleTable<Named, Values> {

	private static final int LINE = 300;

	private static final int TEXT = 5_000;

	private static final Columns<Named> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("name", LINE, Lookups::plain, (one) -> one.content().name()).required().identifying();
		COLUMNS.choice("kind", IndicatorKind.class, (one) -> one.content().kind()).orElse(IndicatorKind.MEASURE);
		COLUMNS.text("unit", 80, (one) -> one.measurement().unit());
		COLUMNS.yesNo("share", (one) -> one.measurement().wholeShare()).keptIfEmpty();
		COLUMNS.choice("direction", GoodDirection.class, (one) -> one.measurement().direction())
			.orElse(GoodDirection.NEITHER);
		COLUMNS.yesNo("children", (one) -> one.measurement().aboutChildren()).orElse(true);
		text("category", LINE, IndicatorContent::category).sameForAll();
		text("collection", LINE, IndicatorContent::collection).sameForAll();
		text("definition", TEXT, IndicatorContent::definition);
		text("dataSource", TEXT, IndicatorContent::dataSource);
		COLUMNS.text("average", LINE, Named::averageOf);
		COLUMNS.text("area", LINE, (one) -> one.measurement().area());
		COLUMNS.text("sharedName", LINE, (one) -> one.measurement().sharedName());
		COLUMNS.organisation("organisation", (one) -> one.links().organisation());
		COLUMNS.themes((one) -> one.links().themes());
		COLUMNS.slug("slug", LINE, (one) -> one.indicator().slug());
		COLUMNS.note((one) -> one.content().note());
		COLUMNS.reference((one) -> one.indicator().slug());
	}

	private final IndicatorService indicators;

	IndicatorsTable(TableSupport support, IndicatorService indicators) {
		super(support, "indicators", "indicators", COLUMNS, (partnershipId) -> named(indicators.all(partnershipId)),
				(partnershipId, values) -> indicators.add(partnershipId, values.slug(),
						edit(values, indicators, partnershipId)),
				(partnershipId, one, values) -> indicators.edit(partnershipId, one.indicator().slug(),
						edit(values, indicators, partnershipId), one.indicator().version()));
		this.indicators = indicators;
	}

	@Override
	protected Stream<?> listed(UUID partnershipId, ListRequest filter) {
		return this.indicators.list(partnershipId, filter.text("q"), Pageable.ofSize(Integer.MAX_VALUE))
			.stream()
			.map(IndicatorSummary::slug);
	}

	private static Column<Named, String> text(String key, int maxLength, Property<IndicatorContent, String> property) {
		return COLUMNS.text(key, maxLength, (one) -> property.of(one.content()));
	}

	private static List<Named> named(List<IndicatorDetails> all) {
		var names = all.stream().collect(Collectors.toMap(IndicatorDetails::slug, IndicatorDetails::name));
		return all.stream().map((indicator) -> {
			String average = indicator.links().monthlyAverageOf();
			return new Named(indicator, (average != null) ? names.getOrDefault(average, average) : null);
		}).toList();
	}

	/** The total of an average may be in a row above it. */
	@Override
	protected RowReader<Named, Values> reader(UUID partnershipId, List<Named> existing, Lookups lookups) {
		var names = existing.stream().map((one) -> Lookups.plain(one.content().name())).collect(Collectors.toSet());
		var slugs = existing.stream().map((one) -> one.indicator().slug()).collect(Collectors.toSet());
		return (row) -> {
			String name = Lookups.plain(row.require("name"));
			String average = row.get("average");
			if (average != null && (Lookups.plain(average).equals(name) || !names.contains(Lookups.plain(average)))) {
				row.error("average", "table.indicators.error.average");
			}
			names.add(name);
			String slug = row.get("slug");
			if (row.existing() == null && slug != null && !slugs.add(slug)) {
				row.error("slug", "measure.slug.unfit", slug);
			}
			return new Values(slug, content(row),
					new IndicatorLinks(average, row.get("organisation"), row.require("themes")));
		};
	}

	private static IndicatorContent content(Row<Named> row) {
		var measurement = new IndicatorMeasurement(row.get("unit"), row.require("direction"), row.require("children"),
				Objects.requireNonNullElse(row.get("share"), percentage(row)), row.get("area"), row.get("sharedName"));
		return new IndicatorContent(row.require("name"), row.require("kind"), measurement, row.get("category"),
				row.get("collection"), row.get("definition"), row.get("dataSource"), row.get("note"));
	}

	/** A new percentage is a share of a whole unless the row states otherwise. */
	private static boolean percentage(Row<Named> row) {
		return row.text("unit").strip().matches("%|per ?cent|percentage");
	}

	private static IndicatorEdit edit(Values values, IndicatorService indicators, UUID partnershipId) {
		String average = values.links().monthlyAverageOf();
		String slug = (average == null) ? null
				: indicators.names(partnershipId)
					.entrySet()
					.stream()
					.filter((each) -> Lookups.plain(each.getValue()).equals(Lookups.plain(average)))
					.map(Map.Entry::getKey)
					.findFirst()
					.orElseThrow();
		return new IndicatorEdit(values.content(),
				new IndicatorLinks(slug, values.links().organisation(), values.links().themes()));
	}

	/**
	 * An indicator.
	 *
	 * @param averageOf name of the indicator it is the monthly average of, or
	 * {@code null}
	 */
	record Named(IndicatorDetails indicator, @Nullable String averageOf) {

		IndicatorContent content() {
			return this.indicator.content();
		}

		IndicatorMeasurement measurement() {
			return content().measurement();
		}

		IndicatorLinks links() {
			return this.indicator.links();
		}

	}

	/**
	 * New values of an indicator.
	 *
	 * @param links its links, with the name of the indicator it is the monthly average of
	 */
	record Values(@Nullable String slug, IndicatorContent content, IndicatorLinks links) {

	}

}
