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

import org.throughline.measure.IndicatorReader.Asked;
import org.throughline.measure.IndicatorReader.Loaded;
import org.throughline.measure.SmallNumbers.Masked;
import org.throughline.partnership.ReportDirectory.NamedReport;

/**
 * Reads the figures of indicators, decides which of them everyone may read and what
 * follows from them.
 */
@Component
class SeriesReader {

	private final IndicatorReader indicators;

	SeriesReader(IndicatorReader indicators) {
		this.indicators = indicators;
	}

	/**
	 * As everyone may read them: small numbers are hidden, and nothing is computed from
	 * them.
	 * @param reports those of the partnership, newest first
	 * @param drafts whether also what drafts state and what no report states
	 */
	List<IndicatorSeries> masked(Asked asked, List<NamedReport> reports, boolean drafts) {
		var published = reports.stream().filter(NamedReport::published).map(NamedReport::slug).toList();
		return series(asked, reports,
				(figure) -> drafts
						|| (figure.said().reportSlug() != null && published.contains(figure.said().reportSlug())),
				true);
	}

	/**
	 * As they are, with why everyone does not see some of them once their reports are
	 * published.
	 * @param reports those of the partnership, newest first
	 */
	List<IndicatorSeries> whole(Asked asked, List<NamedReport> reports) {
		return series(asked, reports, (figure) -> true, false);
	}

	private List<IndicatorSeries> series(Asked asked, List<NamedReport> reports, Predicate<Figure> readable,
			boolean masked) {
		var loaded = this.indicators.withFigures(asked)
			.stream()
			.map((each) -> new Loaded(each.indicator(), each.figures().stream().filter(readable).toList(), each.asked(),
					each.smallBelow()))
			.toList();
		var bySlug = loaded.stream().collect(Collectors.toMap((each) -> each.indicator().slug(), Function.identity()));
		var order = order(reports);
		var hidden = new HashMap<UUID, List<Masked>>();
		loaded.forEach((each) -> hide(each, bySlug, order, masked, hidden));
		return loaded.stream().filter(Loaded::asked).map((each) -> series(each, bySlug, hidden, masked)).toList();
	}

	private static void hide(Loaded loaded, Map<String, Loaded> bySlug, Comparator<Figure> order, boolean masked,
			Map<UUID, List<Masked>> hidden) {
		var id = loaded.indicator().id();
		if (hidden.containsKey(id)) {
			return;
		}
		hidden.put(id, List.of());
		var total = total(loaded, bySlug);
		if (total != null) {
			hide(total, bySlug, order, masked, hidden);
		}
		var figures = loaded.figures()
			.stream()
			.filter((figure) -> masked || figure.said().reportSlug() != null)
			.sorted(order)
			.toList();
		hidden.put(id, new SmallNumbers(loaded.smallBelow()).mask(loaded.indicator().said(), figures,
				(total != null) ? hidden.getOrDefault(total.indicator().id(), List.of()) : List.of()));
	}

	private static @Nullable Loaded total(Loaded loaded, Map<String, Loaded> bySlug) {
		String slug = loaded.indicator().said().monthlyAverageOf();
		return (slug != null) ? bySlug.get(slug) : null;
	}

	private static IndicatorSeries series(Loaded loaded, Map<String, Loaded> bySlug, Map<UUID, List<Masked>> hidden,
			boolean masked) {
		var total = total(loaded, bySlug);
		var masks = Objects.requireNonNull(hidden.get(loaded.indicator().id()))
			.stream()
			.collect(Collectors.toMap((each) -> each.figure().id(), Function.identity()));
		var figures = masked ? loaded.figures().stream().map((figure) -> mask(masks, figure).figure()).toList()
				: loaded.figures();
		List<Figure> totals = (total == null) ? List.of()
				: masked ? hidden.getOrDefault(total.indicator().id(), List.of()).stream().map(Masked::figure).toList()
						: total.figures();
		var derivation = new Derivation(loaded.indicator().said(), loaded.indicator().breaks(), figures, totals);
		return new IndicatorSeries(loaded.indicator(), (total != null) ? total.indicator().name() : null,
				figures.stream()
					.map((figure) -> new KnownFigure(figure, mask(masks, figure).hiding(), derivation.of(figure)))
					.toList(),
				loaded.smallBelow());
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

}
