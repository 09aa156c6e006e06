package org.throughline.measure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.measure.IndicatorReader.IndicatorQuery;
import org.throughline.measure.IndicatorReader.IndicatorRows;
import org.throughline.measure.SmallNumberSuppression.Masked;
import org.throughline.partnership.ReportDirectory.NamedReport;

/**
 * Reads the figures of indicators, suppresses small numbers and derives values.
 */
@Component
class SeriesReader {

	private final IndicatorReader indicators;

	SeriesReader(IndicatorReader indicators) {
		this.indicators = indicators;
	}

	/**
	 * Returns series for public pages: small numbers are suppressed and nothing is
	 * derived from them.
	 * @param reports the partnership's reports, newest first
	 * @param drafts whether to include figures of drafts and figures without a report
	 */
	List<IndicatorSeries> masked(IndicatorQuery query, List<NamedReport> reports, boolean drafts) {
		var published = reports.stream().filter(NamedReport::published).map(NamedReport::slug).toList();
		return series(query, reports,
				(figure) -> drafts
						|| (figure.content().reportSlug() != null && published.contains(figure.content().reportSlug())),
				true);
	}

	/**
	 * Returns series with all numbers and the reasons for suppression on public pages.
	 * @param reports the partnership's reports, newest first
	 */
	List<IndicatorSeries> whole(IndicatorQuery query, List<NamedReport> reports) {
		return series(query, reports, (figure) -> true, false);
	}

	private List<IndicatorSeries> series(IndicatorQuery query, List<NamedReport> reports, Predicate<Figure> readable,
			boolean masked) {
		var loaded = this.indicators.withFigures(query)
			.stream()
			.map((each) -> new IndicatorRows(each.indicator(), each.figures().stream().filter(readable).toList(),
					each.asked(), each.smallBelow()))
			.toList();
		var bySlug = loaded.stream().collect(Collectors.toMap((each) -> each.indicator().slug(), Function.identity()));
		var order = order(reports);
		var hidden = new HashMap<UUID, List<Masked>>();
		loaded.forEach((each) -> suppress(each, bySlug, order, masked, hidden));
		return loaded.stream()
			.filter(IndicatorRows::asked)
			.map((each) -> series(each, bySlug, hidden, masked))
			.toList();
	}

	private static void suppress(IndicatorRows loaded, Map<String, IndicatorRows> bySlug, Comparator<Figure> order,
			boolean masked, Map<UUID, List<Masked>> hidden) {
		var id = loaded.indicator().id();
		if (hidden.containsKey(id)) {
			return;
		}
		hidden.put(id, List.of());
		var total = total(loaded, bySlug);
		if (total != null) {
			suppress(total, bySlug, order, masked, hidden);
		}
		var figures = loaded.figures()
			.stream()
			.filter((figure) -> masked || figure.content().reportSlug() != null)
			.sorted(order)
			.toList();
		hidden.put(id, new SmallNumberSuppression(loaded.smallBelow()).mask(loaded.indicator().content(), figures,
				(total != null) ? hidden.getOrDefault(total.indicator().id(), List.of()) : List.of()));
	}

	private static @Nullable IndicatorRows total(IndicatorRows loaded, Map<String, IndicatorRows> bySlug) {
		String slug = loaded.indicator().content().monthlyAverageOf();
		return (slug != null) ? bySlug.get(slug) : null;
	}

	private static IndicatorSeries series(IndicatorRows loaded, Map<String, IndicatorRows> bySlug,
			Map<UUID, List<Masked>> hidden, boolean masked) {
		var total = total(loaded, bySlug);
		var masks = Objects.requireNonNull(hidden.get(loaded.indicator().id()))
			.stream()
			.collect(Collectors.toMap((each) -> each.figure().id(), Function.identity()));
		var figures = masked ? loaded.figures().stream().map((figure) -> mask(masks, figure).figure()).toList()
				: loaded.figures();
		List<Figure> totals = (total == null) ? List.of()
				: masked ? hidden.getOrDefault(total.indicator().id(), List.of()).stream().map(Masked::figure).toList()
						: total.figures();
		var derivation = new Derivation(loaded.indicator().content(), loaded.indicator().breaks(), figures, totals);
		return new IndicatorSeries(loaded.indicator(), (total != null) ? total.indicator().name() : null,
				figures.stream()
					.map((figure) -> new AnalysedFigure(figure, mask(masks, figure).reason(), derivation.of(figure)))
					.toList(),
				loaded.smallBelow());
	}

	private static Masked mask(Map<UUID, Masked> masks, Figure figure) {
		return masks.getOrDefault(figure.id(), new Masked(figure, SuppressionReason.NONE));
	}

	/** Older reports first, then older figures; what no report states comes last. */
	private static Comparator<Figure> order(List<NamedReport> newestFirst) {
		var slugs = newestFirst.stream().map(NamedReport::slug).toList();
		return Comparator.<Figure>comparingInt((figure) -> {
			int place = slugs.indexOf(Objects.requireNonNullElse(figure.content().reportSlug(), ""));
			return (place >= 0) ? -place : 1;
		}).thenComparing((figure) -> figure.content().period().endsOn()).thenComparingInt(Figure::number);
	}

}
