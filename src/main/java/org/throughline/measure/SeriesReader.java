package org.throughline.measure;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.measure.SmallNumbers.Masked;
import org.throughline.partnership.ReportDirectory;
import org.throughline.partnership.ReportDirectory.NamedReport;

/**
 * Reads the figures of indicators, decides which of them everyone may read and what
 * follows from them.
 */
@Component
class SeriesReader {

	private final IndicatorReader indicators;

	private final FigureRows figures;

	private final MeasureSettings settings;

	private final ReportDirectory reports;

	SeriesReader(IndicatorReader indicators, FigureRows figures, MeasureSettings settings, ReportDirectory reports) {
		this.indicators = indicators;
		this.figures = figures;
		this.settings = settings;
		this.reports = reports;
	}

	/**
	 * As everyone may read them: small numbers are hidden, and nothing is computed from
	 * them.
	 * @param drafts whether also what drafts state and what no report states
	 */
	List<IndicatorSeries> masked(UUID partnershipId, Collection<UUID> ids, boolean drafts) {
		var reports = reports(partnershipId);
		return of(partnershipId, ids, reports,
				(figure) -> drafts || reports.stream()
					.anyMatch((report) -> report.published() && report.slug().equals(figure.said().reportSlug())),
				true);
	}

	/**
	 * As they are, with why everyone does not see some of them once their reports are
	 * published.
	 */
	List<IndicatorSeries> whole(UUID partnershipId, Collection<UUID> ids) {
		return of(partnershipId, ids, reports(partnershipId), (figure) -> true, false);
	}

	private List<IndicatorSeries> of(UUID partnershipId, Collection<UUID> ids, List<NamedReport> reports,
			Predicate<Figure> readable, boolean masked) {
		if (ids.isEmpty()) {
			return List.of();
		}
		var all = this.indicators.withTotals(ids);
		var bySlug = this.indicators.of(all)
			.stream()
			.collect(Collectors.toMap(Indicator::slug, Function.identity(), (one, same) -> one, LinkedHashMap::new));
		var rows = this.figures.of(all);
		var small = this.settings.smallNumbers(partnershipId);
		var order = order(reports);
		var read = new HashMap<UUID, List<Figure>>();
		rows.forEach((id, figures) -> read.put(id, figures.stream().filter(readable).toList()));
		var hidden = new HashMap<UUID, List<Masked>>();
		bySlug.values().forEach((indicator) -> hide(indicator, bySlug, read, order, small, masked, hidden));
		return bySlug.values()
			.stream()
			.filter((indicator) -> ids.contains(indicator.id()))
			.map((indicator) -> series(indicator, bySlug, read, hidden, masked))
			.toList();
	}

	private static void hide(Indicator indicator, Map<String, Indicator> bySlug, Map<UUID, List<Figure>> read,
			Comparator<Figure> order, SmallNumbers small, boolean masked, Map<UUID, List<Masked>> hidden) {
		if (hidden.containsKey(indicator.id())) {
			return;
		}
		hidden.put(indicator.id(), List.of());
		var total = total(indicator, bySlug);
		if (total != null) {
			hide(total, bySlug, read, order, small, masked, hidden);
		}
		var figures = read.getOrDefault(indicator.id(), List.of())
			.stream()
			.filter((figure) -> masked || figure.said().reportSlug() != null)
			.sorted(order)
			.toList();
		hidden.put(indicator.id(), small.mask(indicator.said(), figures,
				(total != null) ? hidden.getOrDefault(total.id(), List.of()) : List.of()));
	}

	private static @Nullable Indicator total(Indicator indicator, Map<String, Indicator> bySlug) {
		String slug = indicator.said().monthlyAverageOf();
		return (slug != null) ? bySlug.get(slug) : null;
	}

	private static IndicatorSeries series(Indicator indicator, Map<String, Indicator> bySlug,
			Map<UUID, List<Figure>> read, Map<UUID, List<Masked>> hidden, boolean masked) {
		var total = total(indicator, bySlug);
		var masks = Objects.requireNonNull(hidden.get(indicator.id()))
			.stream()
			.collect(Collectors.toMap((each) -> each.figure().id(), Function.identity()));
		Function<Figure, Figure> seen = (figure) -> masked ? mask(masks, figure).figure() : figure;
		var figures = read.getOrDefault(indicator.id(), List.of()).stream().map(seen).toList();
		List<Figure> totals = (total == null) ? List.of()
				: masked ? hidden.getOrDefault(total.id(), List.of()).stream().map(Masked::figure).toList()
						: read.getOrDefault(total.id(), List.of());
		var derivation = new Derivation(indicator.said(), figures, totals);
		return new IndicatorSeries(indicator, (total != null) ? total.name() : null,
				figures.stream()
					.map((figure) -> new KnownFigure(figure, mask(masks, figure).hiding(), derivation.of(figure)))
					.toList());
	}

	private static Masked mask(Map<UUID, Masked> masks, Figure figure) {
		return masks.getOrDefault(figure.id(), new Masked(figure, Hiding.NONE));
	}

	/** Older reports first, then older figures; what no report states comes last. */
	private static Comparator<Figure> order(List<NamedReport> newestFirst) {
		var slugs = newestFirst.stream().map(NamedReport::slug).toList();
		return Comparator.<Figure>comparingInt((figure) -> {
			int place = slugs.indexOf(Objects.requireNonNullElse(figure.said().reportSlug(), ""));
			return (place >= 0) ? -place : 1;
		}).thenComparing((figure) -> figure.said().period().endsOn()).thenComparingInt(Figure::number);
	}

	private List<NamedReport> reports(UUID partnershipId) {
		return this.reports.reportsOf(partnershipId);
	}

}
