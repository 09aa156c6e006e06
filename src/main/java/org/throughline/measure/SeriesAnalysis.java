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

import org.throughline.measure.IndicatorReader.IndicatorRows;
import org.throughline.measure.SmallNumberSuppression.Masked;
import org.throughline.partnership.ReportDirectory.NamedReport;

/**
 * Suppresses small numbers of indicators and derives values from their figures.
 */
final class SeriesAnalysis {

	private SeriesAnalysis() {
	}

	/**
	 * Returns series for public pages: small numbers are suppressed and nothing is
	 * derived from them.
	 * @param all the indicators with all their figures
	 * @param reports the partnership's reports, newest first
	 * @param drafts whether to include figures of drafts and figures without a report
	 */
	static List<IndicatorSeries> masked(List<IndicatorRows> all, List<NamedReport> reports, boolean drafts) {
		var published = reports.stream().filter(NamedReport::published).map(NamedReport::slug).toList();
		return series(all, reports,
				(figure) -> drafts
						|| (figure.content().reportSlug() != null && published.contains(figure.content().reportSlug())),
				true);
	}

	/**
	 * Returns series with all numbers and the reasons for suppression on public pages.
	 * @param all the indicators with all their figures
	 * @param reports the partnership's reports, newest first
	 */
	static List<IndicatorSeries> whole(List<IndicatorRows> all, List<NamedReport> reports) {
		return series(all, reports, (figure) -> true, false);
	}

	private static List<IndicatorSeries> series(List<IndicatorRows> all, List<NamedReport> reports,
			Predicate<FigureDetails> readable, boolean masked) {
		var loaded = all.stream()
			.map((each) -> new IndicatorRows(each.indicator(), each.figures().stream().filter(readable).toList(),
					each.requested(), each.smallBelow(), each.partnershipId()))
			.toList();
		var bySlug = loaded.stream().collect(Collectors.toMap((each) -> each.indicator().slug(), Function.identity()));
		var order = order(reports);
		var hidden = new HashMap<UUID, List<Masked>>();
		loaded.forEach((each) -> suppress(each, bySlug, order, masked, hidden));
		return loaded.stream()
			.filter(IndicatorRows::requested)
			.map((each) -> series(each, bySlug, hidden, masked))
			.toList();
	}

	private static void suppress(IndicatorRows loaded, Map<String, IndicatorRows> bySlug,
			Comparator<FigureDetails> order, boolean masked, Map<UUID, List<Masked>> hidden) {
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
		hidden.put(id, new SmallNumberSuppression(loaded.smallBelow()).mask(loaded.indicator().content().measurement(),
				figures, (total != null) ? hidden.getOrDefault(total.indicator().id(), List.of()) : List.of()));
	}

	private static @Nullable IndicatorRows total(IndicatorRows loaded, Map<String, IndicatorRows> bySlug) {
		String slug = loaded.indicator().links().monthlyAverageOf();
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
		List<FigureDetails> totals = (total == null) ? List.of()
				: masked ? hidden.getOrDefault(total.indicator().id(), List.of()).stream().map(Masked::figure).toList()
						: total.figures();
		var derivation = new Derivation(loaded.indicator().content().measurement(), loaded.indicator().breaks(),
				figures, totals);
		return new IndicatorSeries(loaded.indicator(), (total != null) ? total.indicator().name() : null,
				figures.stream()
					.map((figure) -> new AnalysedFigure(figure, mask(masks, figure).reason(),
							mask(masks, figure).textSuppressed(), derivation.of(figure)))
					.toList(),
				loaded.smallBelow());
	}

	private static Masked mask(Map<UUID, Masked> masks, FigureDetails figure) {
		return masks.getOrDefault(figure.id(), new Masked(figure, SuppressionReason.NONE, false));
	}

	/** Older reports first, then older figures; figures without a report come last. */
	private static Comparator<FigureDetails> order(List<NamedReport> newestFirst) {
		var slugs = newestFirst.stream().map(NamedReport::slug).toList();
		return Comparator.<FigureDetails>comparingInt((figure) -> {
			int place = slugs.indexOf(Objects.requireNonNullElse(figure.content().reportSlug(), ""));
			return (place >= 0) ? -place : 1;
		}).thenComparing((figure) -> figure.content().period().endsOn()).thenComparingInt(FigureDetails::number);
	}

}
