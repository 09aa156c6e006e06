package org.throughline.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.web.NotFoundException;

/**
 * Checks and stores figures in bulk. The indicators stay locked until the transaction
 * ends.
 */
@Component
class FigureWriter {

	private final IndicatorReader reader;

	private final IndicatorRepository indicators;

	private final FigureRepository figures;

	private final ReportDirectory reports;

	FigureWriter(IndicatorReader reader, IndicatorRepository indicators, FigureRepository figures,
			ReportDirectory reports) {
		this.reader = reader;
		this.indicators = indicators;
		this.figures = figures;
		this.reports = reports;
	}

	/** An indicator with its figures, including those that are about to be stored. */
	private record Series(Indicator indicator, IndicatorMeasurement measurement, List<FigureDetails> figures) {

		boolean has(UUID figure) {
			return this.figures.stream().anyMatch((each) -> each.id().equals(figure));
		}

		void put(FigureDetails figure) {
			this.figures.removeIf((each) -> each.id().equals(figure.id()));
			this.figures.add(figure);
		}

	}

	/** Stores the changes in their order. */
	void save(UUID partnershipId, List<FigureChange> changes) {
		var series = lock(partnershipId, changes.stream().map(FigureChange::indicator).collect(Collectors.toSet()));
		var reports = this.reports.idsBySlug(partnershipId);
		var stored = this.figures.findAllById(changes.stream().map(FigureChange::id).filter(Objects::nonNull).toList())
			.stream()
			.collect(Collectors.toMap(Figure::id, Function.identity()));
		var added = new ArrayList<Figure>();
		for (var change : changes) {
			var of = Objects.requireNonNull(series.get(change.indicator()));
			if (change.id() != null) {
				update(change, of, stored.get(change.id()), reports);
			}
			else {
				added.add(add(change, of, reports));
			}
		}
		this.figures.saveAll(added);
		this.figures.flush();
	}

	private Map<String, Series> lock(UUID partnershipId, Collection<String> slugs) {
		var indicators = this.indicators.findByPartnershipIdAndSlugInOrderById(partnershipId, slugs)
			.stream()
			.collect(Collectors.toMap(Indicator::id, Function.identity()));
		if (indicators.size() < slugs.size()) {
			throw new NotFoundException();
		}
		return this.reader.withFigures(partnershipId, slugs)
			.stream()
			.filter((each) -> indicators.containsKey(each.indicator().id()))
			.collect(Collectors.toMap((each) -> each.indicator().slug(),
					(each) -> new Series(Objects.requireNonNull(indicators.get(each.indicator().id())),
							each.indicator().content().measurement(), new ArrayList<>(each.figures()))));
	}

	private static Figure add(FigureChange change, Series series, Map<String, UUID> reports) {
		FigureRules.check(series.measurement(), change.content(), null, series.figures(), reports.keySet());
		int number = series.indicator().nextFigureNumber();
		var figure = new Figure(series.indicator().id(), number, change.content(), report(change, reports));
		series.put(new FigureDetails(figure.id(), series.indicator().id(), number, change.content(), number, 0,
				LateEntry.NONE));
		return figure;
	}

	private static void update(FigureChange change, Series series, @Nullable Figure figure, Map<String, UUID> reports) {
		if (figure == null || !series.has(figure.id())) {
			throw new NotFoundException();
		}
		figure.requireVersion(change.version());
		FigureRules.check(series.measurement(), change.content(), change.id(), series.figures(), reports.keySet());
		series.put(new FigureDetails(figure.id(), series.indicator().id(), figure.number(), change.content(),
				figure.number(), figure.version(), LateEntry.NONE));
		figure.replace(change.content(), report(change, reports));
	}

	private static @Nullable UUID report(FigureChange change, Map<String, UUID> reports) {
		String slug = change.content().reportSlug();
		return (slug != null) ? reports.get(slug) : null;
	}

}
