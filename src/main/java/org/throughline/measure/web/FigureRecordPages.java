package org.throughline.measure.web;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.measure.FigureService;
import org.throughline.measure.IndicatorService;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;

/**
 * The history and the removal of a figure.
 */
@Component
class FigureRecordPages implements RecordPages {

	private final IndicatorService indicators;

	private final FigureService figures;

	FigureRecordPages(IndicatorService indicators, FigureService figures) {
		this.indicators = indicators;
		this.figures = figures;
	}

	@Override
	public String path() {
		return "indicators/{indicator}/figures/{number}";
	}

	@Override
	public String kind() {
		return "figure";
	}

	@Override
	public Found find(UUID partnershipId, RecordPath path) {
		var indicator = this.indicators.indicator(partnershipId, path.text("indicator"));
		var figure = this.figures.figure(partnershipId, indicator.slug(), path.number());
		return new Found(figure.id(), FigureController.name(figure), figure.version(), indicator.name(),
				"indicators/" + indicator.slug());
	}

	@Override
	public void remove(UUID partnershipId, RecordPath path, int version) {
		this.figures.remove(partnershipId, path.text("indicator"), path.number(), version);
	}

}
